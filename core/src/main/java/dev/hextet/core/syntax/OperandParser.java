package dev.hextet.core.syntax;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.evaluation.ExpressionFunction;
import dev.hextet.core.expression.BoundVariableNode;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ListNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses operands: literals, names, calls, and text in brackets or quotes. */
final class OperandParser {
  private final GrammarRules rules;
  private final ParserCursor cursor;
  private final ReferenceParser references;

  OperandParser(GrammarRules rules, ParserCursor cursor) {
    this.rules = rules;
    this.cursor = cursor;
    this.references = new ReferenceParser(rules, cursor);
  }

  ExpressionNode operand() {
    SyntaxToken token = cursor.peek();
    return switch (token.kind()) {
      case NUMBER -> {
        cursor.take();
        Value number = number(token.text(), token.end());
        yield new LiteralNode(number, cursor.since(token.start()));
      }
      case NAME -> name();
      case QUOTE -> quoted();
      case HEREDOC -> TemplateParser.heredoc(rules, cursor.take());
      case SYMBOL -> bracketed(token);
      case END -> throw cursor.unexpected("an expression is expected");
    };
  }

  /** The number of some digits that end at an offset. */
  Value number(String digits, int end) {
    try {
      return ImplicitConversion.number(digits);
    } catch (TypeMismatch why) {
      throw cursor.wrong(
          end - digits.length(), end, "the number is out of range", "Write a smaller number.");
    }
  }

  ExpressionNode quoted() {
    SyntaxToken quote = cursor.take();
    return TemplateParser.quoted(rules, quote);
  }

  private ExpressionNode name() {
    SyntaxToken name = cursor.take();
    if (cursor.peek().is("::") && !cursor.atLineEnd()) {
      return call(unqualified(name));
    }
    if (cursor.peek().is("(") && !cursor.atLineEnd()) {
      return call(name);
    }
    if (Set.of("true", "false", "null").contains(name.text())) {
      Value value = name.isName("null") ? Value.NULL : Value.of(name.isName("true"));
      return new LiteralNode(value, cursor.since(name.start()));
    }
    return cursor.isDeclared(name.text())
        ? new BoundVariableNode(name.text(), cursor.since(name.start()))
        : references.reference(name);
  }

  /** The name of a function in a namespace, of which there is one; it is the same without. */
  private SyntaxToken unqualified(SyntaxToken namespace) {
    SyntaxToken name = namespace;
    List<String> path = new ArrayList<>();
    while (cursor.accept("::")) {
      path.add(name.text());
      name = cursor.expectName("the name of a function");
    }
    cursor.functions().checkNamespace(path, name.text(), cursor.since(namespace.start()));
    if (!cursor.peek().is("(")) {
      throw cursor.unexpected("\"(\" is expected after the name of a function");
    }
    return name;
  }

  private ExpressionNode call(SyntaxToken name) {
    ExpressionFunction function = cursor.functions().find(name.text(), cursor.since(name.start()));
    cursor.take();
    List<ExpressionNode> arguments = new ArrayList<>();
    boolean spread = false;
    while (!cursor.peek().is(")")) {
      arguments.add(rules.enclosed());
      spread = cursor.accept("...");
      if (spread || !cursor.accept(",")) {
        break;
      }
    }
    closed(")", "the arguments of " + name.text(), name.start(), name.end() + 1);
    return cursor.made(
        new CallNode(
            function,
            arguments,
            spread,
            cursor.source().range(name.start(), name.end()),
            cursor.since(name.start())),
        name.start());
  }

  private ExpressionNode bracketed(SyntaxToken open) {
    if (open.is("(")) {
      cursor.take();
      ExpressionNode inner = rules.enclosed();
      closed(")", "the expression", open.start(), open.end());
      return inner;
    }
    if (open.is("[")) {
      cursor.take();
      return cursor.peek().isName("for") ? new ForParser(rules).parse(open, "]") : list(open);
    }
    if (open.is("{")) {
      return new ObjectParser(rules, this).parse();
    }
    throw cursor.unexpected("an expression is expected");
  }

  private ExpressionNode list(SyntaxToken open) {
    List<ExpressionNode> items = new ArrayList<>();
    while (!cursor.peek().is("]")) {
      items.add(rules.enclosed());
      if (!cursor.accept(",")) {
        break;
      }
    }
    closed("]", "the items of a list", open.start(), open.end());
    return cursor.made(new ListNode(items, cursor.since(open.start())), open.start());
  }

  /** Takes the closing bracket; where the text ends before it, the opening one is at fault. */
  void closed(String bracket, String after, int open, int openEnd) {
    if (cursor.peek().kind() == SyntaxToken.Kind.END) {
      throw cursor.wrong(
          open,
          openEnd,
          "the bracket is never closed",
          "Write " + bracket + " after " + after + ".");
    }
    cursor.expect(bracket, after);
  }
}
