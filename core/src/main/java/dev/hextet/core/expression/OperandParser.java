package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands between operators: literals, names, calls, and all that is in brackets or quotes. */
final class OperandParser {
  private final Parser parser;
  private final Cursor cursor;
  private final ReferenceParser references;

  OperandParser(Parser parser, Cursor cursor) {
    this.parser = parser;
    this.cursor = cursor;
    this.references = new ReferenceParser(cursor);
  }

  Node operand() {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case NUMBER -> {
        cursor.take();
        Value number = number(token.text(), token.end());
        yield new Literal(number, cursor.since(token.start()));
      }
      case NAME -> name();
      case QUOTE -> quoted();
      case SYMBOL -> bracketed(token);
      case END -> throw cursor.unexpected("an expression is expected");
    };
  }

  /** The number of some digits that end at an offset. */
  Value number(String digits, int end) {
    try {
      return Convert.number(digits);
    } catch (Mismatch why) {
      throw cursor.wrong(
          end - digits.length(), end, "the number is out of range", "Write a smaller number.");
    }
  }

  Node quoted() {
    Token quote = cursor.take();
    return new TemplateParser(parser, quote.end(), true).parse(quote.start());
  }

  private Node name() {
    Token name = cursor.take();
    if (cursor.peek().is("::") && !cursor.atLineEnd()) {
      return call(unqualified(name));
    }
    if (cursor.peek().is("(") && !cursor.atLineEnd()) {
      return call(name);
    }
    if (Set.of("true", "false", "null").contains(name.text())) {
      Value value = name.isName("null") ? Value.NULL : Value.of(name.isName("true"));
      return new Literal(value, cursor.since(name.start()));
    }
    return cursor.isDeclared(name.text())
        ? new Named(name.text(), cursor.since(name.start()))
        : references.reference(name);
  }

  /** The name of a function in a namespace, of which there is one; it is the same without. */
  private Token unqualified(Token namespace) {
    Token name = namespace;
    List<String> path = new ArrayList<>();
    while (cursor.accept("::")) {
      path.add(name.text());
      name = cursor.expectName("the name of a function");
    }
    Functions.checkNamespace(path, name.text(), cursor.since(namespace.start()));
    if (!cursor.peek().is("(")) {
      throw cursor.unexpected("\"(\" is expected after the name of a function");
    }
    return name;
  }

  private Node call(Token name) {
    Functions.find(name.text(), cursor.since(name.start()));
    cursor.take();
    List<Node> arguments = new ArrayList<>();
    boolean spread = false;
    while (!cursor.peek().is(")")) {
      arguments.add(parser.enclosed());
      spread = cursor.accept("...");
      if (spread || !cursor.accept(",")) {
        break;
      }
    }
    closed(")", "the arguments of " + name.text(), name.start(), name.end() + 1);
    return cursor.made(
        new Call(
            name.text(),
            arguments,
            spread,
            cursor.source().range(name.start(), name.end()),
            cursor.since(name.start())),
        name.start());
  }

  private Node bracketed(Token open) {
    if (open.is("(")) {
      cursor.take();
      Node inner = parser.enclosed();
      closed(")", "the expression", open.start(), open.end());
      return inner;
    }
    if (open.is("[")) {
      cursor.take();
      return cursor.peek().isName("for") ? new ForParser(parser).parse(open, "]") : list(open);
    }
    if (open.is("{")) {
      return new ObjectParser(parser, this).parse();
    }
    throw cursor.unexpected("an expression is expected");
  }

  private Node list(Token open) {
    List<Node> items = new ArrayList<>();
    while (!cursor.peek().is("]")) {
      items.add(parser.enclosed());
      if (!cursor.accept(",")) {
        break;
      }
    }
    closed("]", "the items of a list", open.start(), open.end());
    return cursor.made(new ListNode(items, cursor.since(open.start())), open.start());
  }

  /** Takes the closing bracket; where the text ends before it, the opening one is at fault. */
  void closed(String bracket, String after, int open, int openEnd) {
    if (cursor.peek().kind() == Token.Kind.END) {
      throw cursor.wrong(
          open,
          openEnd,
          "the bracket is never closed",
          "Write " + bracket + " after " + after + ".");
    }
    cursor.expect(bracket, after);
  }
}
