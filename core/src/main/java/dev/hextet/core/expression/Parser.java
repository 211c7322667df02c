package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.util.Optional;

/** Operators, by precedence as in HCL, and the steps after an operand. */
final class Parser {
  private final Cursor cursor;
  private final OperandParser operands;

  Parser(Cursor cursor) {
    this.cursor = cursor;
    this.operands = new OperandParser(this, cursor);
  }

  Cursor cursor() {
    return cursor;
  }

  /** A whole expression. */
  Node expression() {
    cursor.enter();
    int start = cursor.peek().start();
    Node condition = binary(Phrase.OR);
    Node node = condition;
    if (!cursor.atLineEnd() && cursor.accept("?")) {
      Node then = expression();
      cursor.expect(":", "the first of the two values of a condition");
      Node otherwise = expression();
      node = cursor.made(new Conditional(condition, then, otherwise, cursor.since(start)), start);
    }
    cursor.leave();
    return node;
  }

  /** Within brackets or quotes lines do not separate. */
  Node enclosed() {
    boolean before = cursor.separateLines(false);
    Node node = expression();
    cursor.peek();
    cursor.separateLines(before);
    return node;
  }

  /** Operators at least as strong as a level; equal ones group from the left. */
  private Node binary(int level) {
    int start = cursor.peek().start();
    Node left = unary();
    while (true) {
      Optional<Operator> operator = operator(level);
      if (operator.isEmpty()) {
        return left;
      }
      cursor.take();
      Node right = binary(operator.get().strength() + 1);
      left = cursor.made(new Binary(operator.get(), left, right, cursor.since(start)), start);
    }
  }

  private Optional<Operator> operator(int level) {
    if (cursor.atLineEnd() || cursor.peek().kind() != Token.Kind.SYMBOL) {
      return Optional.empty();
    }
    return Operator.of(cursor.peek().text()).filter(operator -> operator.strength() >= level);
  }

  private Node unary() {
    Token token = cursor.peek();
    if (!token.is("-") && !token.is("!")) {
      return steps(operands.operand(), token.start());
    }
    cursor.enter();
    cursor.take();
    Node operand = unary();
    cursor.leave();
    if (token.is("-")
        && operand instanceof Literal number
        && number.value() instanceof Value.Num n) {
      return new Literal(Numbers.negate(n), cursor.since(token.start()));
    }
    return cursor.made(
        new Unary(token.text(), operand, cursor.since(token.start())), token.start());
  }

  /** Attributes, indexes and splats. */
  private Node steps(Node operand, int start) {
    Node node = operand;
    while (!cursor.atLineEnd()) {
      if (cursor.accept(".")) {
        node = cursor.made(afterDot(node, start), start);
      } else if (cursor.accept("[")) {
        if (cursor.accept("*")) {
          cursor.expect("]", "[*");
          return splat(node, start);
        }
        node = cursor.made(index(node, start), start);
      } else {
        return node;
      }
    }
    return node;
  }

  private Node afterDot(Node on, int start) {
    String digits = cursor.takeDigits();
    if (!digits.isEmpty()) {
      Literal key = new Literal(operands.number(digits, cursor.end()), null);
      return new IndexNode(on, key, cursor.since(start));
    }
    if (cursor.accept("*")) {
      return attributeSplat(on, start);
    }
    return attribute(on, start);
  }

  private Node attribute(Node on, int start) {
    Token name = cursor.expectName("the name of an attribute");
    return new AttributeNode(on, name.text(), cursor.since(name.start()), cursor.since(start));
  }

  private Node index(Node on, int start) {
    Node key = enclosed();
    cursor.expect("]", "an index");
    return new IndexNode(on, key, cursor.since(start));
  }

  /** {@code a[*]}: all the steps that follow are done to each item. */
  private Node splat(Node source, int start) {
    cursor.enter();
    Node each = steps(new Named(Named.ITEM, cursor.since(start)), start);
    cursor.leave();
    return cursor.made(new Splat(source, each, cursor.since(start)), start);
  }

  /**
   * {@code a.*}: the attributes and the numbers after dots that follow are taken of each item; an
   * index in brackets is for the result.
   */
  private Node attributeSplat(Node source, int start) {
    Node each = new Named(Named.ITEM, cursor.since(start));
    while (!cursor.atLineEnd() && cursor.accept(".")) {
      if (cursor.peek().is("*")) {
        throw cursor.unexpected("a splat within a splat is written [*]");
      }
      each = cursor.made(afterDot(each, start), start);
    }
    return new Splat(source, each, cursor.since(start));
  }
}
