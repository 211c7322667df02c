package dev.hextet.core.syntax;

import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.expression.AttributeNode;
import dev.hextet.core.expression.BinaryNode;
import dev.hextet.core.expression.BoundVariableNode;
import dev.hextet.core.expression.ConditionalNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.LiteralNode;
import dev.hextet.core.expression.Operator;
import dev.hextet.core.expression.Phrase;
import dev.hextet.core.expression.SplatNode;
import dev.hextet.core.expression.UnaryNode;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** Parses operators, by precedence as in HCL, and the steps after an operand. */
final class Parser implements GrammarRules {
  private final ParserCursor cursor;
  private final OperandParser operands;

  Parser(ParserCursor cursor) {
    this.cursor = cursor;
    this.operands = new OperandParser(this, cursor);
  }

  @Override
  public ParserCursor cursor() {
    return cursor;
  }

  @Override
  public ExpressionNode expression() {
    cursor.enter();
    int start = cursor.peek().start();
    ExpressionNode condition = binary(Phrase.OR);
    ExpressionNode node = condition;
    if (!cursor.atLineEnd() && cursor.accept("?")) {
      ExpressionNode then = expression();
      cursor.expect(":", "the first of the two values of a condition");
      ExpressionNode otherwise = expression();
      node =
          cursor.made(new ConditionalNode(condition, then, otherwise, cursor.since(start)), start);
    }
    cursor.leave();
    return node;
  }

  @Override
  public ExpressionNode enclosed() {
    boolean before = cursor.separateLines(false);
    ExpressionNode node = expression();
    cursor.peek();
    cursor.separateLines(before);
    return node;
  }

  /** Operators at least as strong as a level; equal ones group from the left. */
  private ExpressionNode binary(int level) {
    int start = cursor.peek().start();
    ExpressionNode left = unary();
    while (true) {
      Optional<Operator> operator = operator(level);
      if (operator.isEmpty()) {
        return left;
      }
      cursor.take();
      ExpressionNode right = binary(operator.get().strength() + 1);
      left = cursor.made(new BinaryNode(operator.get(), left, right, cursor.since(start)), start);
    }
  }

  private Optional<Operator> operator(int level) {
    if (cursor.atLineEnd() || cursor.peek().kind() != SyntaxToken.Kind.SYMBOL) {
      return Optional.empty();
    }
    return Operator.of(cursor.peek().text()).filter(operator -> operator.strength() >= level);
  }

  private ExpressionNode unary() {
    SyntaxToken token = cursor.peek();
    if (!token.is("-") && !token.is("!")) {
      return steps(operands.operand(), token.start());
    }
    cursor.enter();
    cursor.take();
    ExpressionNode operand = unary();
    cursor.leave();
    if (token.is("-")
        && operand instanceof LiteralNode number
        && number.value() instanceof Value.Num n) {
      return new LiteralNode(Numbers.negate(n), cursor.since(token.start()));
    }
    return cursor.made(
        new UnaryNode(token.text(), operand, cursor.since(token.start())), token.start());
  }

  /** Attributes, indexes and splats. */
  private ExpressionNode steps(ExpressionNode operand, int start) {
    ExpressionNode node = operand;
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

  private ExpressionNode afterDot(ExpressionNode on, int start) {
    String digits = cursor.takeDigits();
    if (!digits.isEmpty()) {
      LiteralNode key = new LiteralNode(operands.number(digits, cursor.end()), null);
      return new IndexNode(on, key, cursor.since(start));
    }
    if (cursor.accept("*")) {
      return attributeSplat(on, start);
    }
    return attribute(on, start);
  }

  private ExpressionNode attribute(ExpressionNode on, int start) {
    SyntaxToken name = cursor.expectName("the name of an attribute");
    return new AttributeNode(on, name.text(), cursor.since(name.start()), cursor.since(start));
  }

  private ExpressionNode index(ExpressionNode on, int start) {
    ExpressionNode key = enclosed();
    cursor.expect("]", "an index");
    return new IndexNode(on, key, cursor.since(start));
  }

  /** {@code a[*]}: all the steps that follow are done to each item. */
  private ExpressionNode splat(ExpressionNode source, int start) {
    cursor.enter();
    ExpressionNode each =
        steps(new BoundVariableNode(BoundVariableNode.ITEM, cursor.since(start)), start);
    cursor.leave();
    return cursor.made(new SplatNode(source, each, cursor.since(start)), start);
  }

  /**
   * {@code a.*}: the attributes and the numbers after dots that follow are taken of each item; an
   * index in brackets is for the result.
   */
  private ExpressionNode attributeSplat(ExpressionNode source, int start) {
    ExpressionNode each = new BoundVariableNode(BoundVariableNode.ITEM, cursor.since(start));
    while (!cursor.atLineEnd() && cursor.accept(".")) {
      if (cursor.peek().is("*")) {
        throw cursor.unexpected("a splat within a splat requires [*]");
      }
      each = cursor.made(afterDot(each, start), start);
    }
    return new SplatNode(source, each, cursor.since(start));
  }
}
