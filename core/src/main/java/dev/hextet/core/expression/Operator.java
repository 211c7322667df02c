package dev.hextet.core.expression;

import dev.hextet.core.value.Type;
import java.util.Arrays;
import java.util.Optional;

/** Operators with two operands. Those of equal strength group from the left. */
public enum Operator {
  OR("||", Phrase.OR),
  AND("&&", Phrase.AND),
  EQUAL("==", Phrase.EQUALITY),
  NOT_EQUAL("!=", Phrase.EQUALITY),
  LESS("<", Phrase.COMPARISON),
  LESS_OR_EQUAL("<=", Phrase.COMPARISON),
  GREATER(">", Phrase.COMPARISON),
  GREATER_OR_EQUAL(">=", Phrase.COMPARISON),
  ADD("+", Phrase.SUM),
  SUBTRACT("-", Phrase.SUM),
  MULTIPLY("*", Phrase.PRODUCT),
  DIVIDE("/", Phrase.PRODUCT),
  REMAINDER("%", Phrase.PRODUCT);

  private final String symbol;
  private final int strength;

  Operator(String symbol, int strength) {
    this.symbol = symbol;
    this.strength = strength;
  }

  public static Optional<Operator> of(String symbol) {
    return Arrays.stream(values()).filter(operator -> operator.symbol.equals(symbol)).findFirst();
  }

  /** Returns the text of the operator. */
  public String symbol() {
    return symbol;
  }

  public int strength() {
    return strength;
  }

  /** Returns the text of the operation. */
  Phrase phrase(Phrase left, Phrase right) {
    return Phrase.binary(left, symbol, strength, right);
  }

  /** Determines whether the operands are truth values. */
  public boolean isLogic() {
    return this == OR || this == AND;
  }

  /** Determines whether the operator compares values of any type. */
  public boolean isEquality() {
    return strength == Phrase.EQUALITY;
  }

  /** Returns the type of the operands. */
  public Type operand() {
    if (isLogic()) {
      return Type.BOOL;
    }
    return isEquality() ? Type.ANY : Type.NUMBER;
  }

  /** Returns the type of the result. */
  public Type result() {
    return strength >= Phrase.SUM ? Type.NUMBER : Type.BOOL;
  }
}
