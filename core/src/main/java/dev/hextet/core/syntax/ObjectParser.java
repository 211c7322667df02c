package dev.hextet.core.syntax;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.expression.ObjectNode;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps: entries between braces, separated by commas or line ends; or a {@code for} that makes one.
 */
final class ObjectParser {
  private final GrammarRules rules;
  private final OperandParser operands;
  private final ParserCursor cursor;

  ObjectParser(GrammarRules rules, OperandParser operands) {
    this.rules = rules;
    this.operands = operands;
    this.cursor = rules.cursor();
  }

  ExpressionNode parse() {
    SyntaxToken open = cursor.take();
    if (isFor()) {
      return new ForParser(rules).parse(open, "}");
    }
    List<ObjectNode.Entry> entries = new ArrayList<>();
    while (!cursor.peek().is("}") && cursor.peek().kind() != SyntaxToken.Kind.END) {
      entries.add(entry());
      if (!cursor.accept(",") && !cursor.peek().newLine()) {
        break;
      }
    }
    operands.closed("}", "the entries of a map", open.start(), open.end());
    return cursor.made(new ObjectNode(entries, cursor.since(open.start())), open.start());
  }

  /** Determines whether the text is a {@code for} and not an entry with that name. */
  private boolean isFor() {
    if (!cursor.peek().isName("for")) {
      return false;
    }
    int before = cursor.end();
    cursor.take();
    boolean entry = cursor.peek().is("=") || cursor.peek().is(":");
    cursor.resume(before);
    return !entry;
  }

  private ObjectNode.Entry entry() {
    ExpressionNode key = key();
    if (!cursor.accept("=")) {
      cursor.expect(":", "the name of an entry");
    }
    boolean before = cursor.separateLines(true);
    ExpressionNode value = rules.expression();
    cursor.separateLines(before);
    return new ObjectNode.Entry(key, value);
  }

  private ExpressionNode key() {
    SyntaxToken token = cursor.peek();
    switch (token.kind()) {
      case NAME -> {
        cursor.take();
        return new LiteralNode(Value.of(token.text()), cursor.since(token.start()));
      }
      case QUOTE -> {
        return operands.quoted();
      }
      case NUMBER -> {
        cursor.take();
        Value.Num number = (Value.Num) operands.number(token.text(), token.end());
        return new LiteralNode(ImplicitConversion.toText(number), cursor.since(token.start()));
      }
      default -> {
        if (!cursor.accept("(")) {
          throw cursor.unexpected("the name of an entry is expected");
        }
        ExpressionNode key = rules.enclosed();
        cursor.expect(")", "the name of an entry");
        return key;
      }
    }
  }
}
