package dev.hextet.core.syntax;

import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ForNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code for} within brackets, braces or a directive. */
final class ForParser {
  private final GrammarRules rules;
  private final ParserCursor cursor;

  ForParser(GrammarRules rules) {
    this.rules = rules;
    this.cursor = rules.cursor();
  }

  /** All up to the closing bracket; the next word is {@code for}. */
  ExpressionNode parse(SyntaxToken open, String close) {
    boolean lines = cursor.separateLines(false);
    cursor.take();
    List<String> names = names();
    ExpressionNode collection = rules.expression();
    cursor.expect(":", "the collection of a for");
    cursor.declare(names);
    ExpressionNode node = body(open, close, names, collection);
    cursor.forget(names);
    cursor.separateLines(lines);
    return cursor.made(node, open.start());
  }

  private ExpressionNode body(
      SyntaxToken open, String close, List<String> names, ExpressionNode collection) {
    boolean map = close.equals("}");
    ExpressionNode first = rules.expression();
    ExpressionNode value = first;
    if (map) {
      cursor.expect("=>", "the key of an entry");
      value = rules.expression();
    }
    boolean grouped = map && cursor.accept("...");
    ExpressionNode condition = condition();
    cursor.expect(close, "a for");
    return new ForNode(
        names,
        collection,
        map ? first : null,
        value,
        condition,
        grouped,
        cursor.since(open.start()));
  }

  private @Nullable ExpressionNode condition() {
    if (!cursor.peek().isName("if")) {
      return null;
    }
    cursor.take();
    return rules.expression();
  }

  /** One or two variables, and the word {@code in}. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(variable());
    if (cursor.accept(",")) {
      names.add(variable());
    }
    if (!cursor.peek().isName("in")) {
      throw cursor.unexpected("\"in\" is expected after the variables of a for");
    }
    cursor.take();
    return names;
  }

  private String variable() {
    SyntaxToken name = cursor.expectName("the name of a variable");
    if (ReferenceParser.isReserved(name.text())) {
      throw cursor.wrong(
          name.start(),
          name.end(),
          "\"" + name.text() + "\" cannot be the name of a variable",
          "The name is reserved. Choose another name.");
    }
    return name.text();
  }
}
