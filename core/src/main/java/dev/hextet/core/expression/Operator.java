package dev.hextet.core.expression;

import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.conversion.ValueEquality;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Arrays;
import java.util.Optional;

/** The operators with two operands. Those of one strength group from the left. */
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

  String symbol() {
    return symbol;
  }

  public int strength() {
    return strength;
  }

  /** Returns the text of the operation. */
  Phrase phrase(Phrase left, Phrase right) {
    return Phrase.binary(left, symbol, strength, right);
  }

  boolean isLogic() {
    return this == OR || this == AND;
  }

  /** Returns the operand that determines the result of a logical operator. */
  Value decisive() {
    return Value.of(this == OR);
  }

  /** Returns the type of the operands. */
  Type operand() {
    if (isLogic()) {
      return Type.BOOL;
    }
    return strength == Phrase.EQUALITY ? Type.ANY : Type.NUMBER;
  }

  /** Returns the type of the result. */
  Type result() {
    return strength >= Phrase.SUM ? Type.NUMBER : Type.BOOL;
  }

  /** Returns the result if it is certain in spite of an unknown operand. */
  Optional<Value> decided(Value left, Value right) {
    return strength == Phrase.EQUALITY
        ? ValueEquality.of(left, right).map(equal -> Value.of(equal == (this == EQUAL)))
        : Optional.empty();
  }

  /** The result over operands that are known and of the right type. */
  Value apply(Value left, Value right) {
    return isLogic()
        ? left.equals(decisive()) ? left : right
        : apply((Value.Num) left, (Value.Num) right);
  }

  private Value apply(Value.Num left, Value.Num right) {
    return switch (this) {
      case LESS -> Value.of(Numbers.compare(left, right) < 0);
      case LESS_OR_EQUAL -> Value.of(Numbers.compare(left, right) <= 0);
      case GREATER -> Value.of(Numbers.compare(left, right) > 0);
      case GREATER_OR_EQUAL -> Value.of(Numbers.compare(left, right) >= 0);
      case ADD -> Numbers.add(left, right);
      case SUBTRACT -> Numbers.subtract(left, right);
      case MULTIPLY -> Numbers.multiply(left, right);
      case DIVIDE -> Numbers.divide(left, right);
      case REMAINDER -> Numbers.remainder(left, right);
      default -> throw new IllegalStateException(symbol);
    };
  }
}
