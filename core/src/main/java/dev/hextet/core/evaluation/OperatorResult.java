package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.conversion.ValueEquality;
import dev.hextet.core.expression.Operator;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** Result of an operator with two operands. */
record OperatorResult(Operator operator) {

  /** Returns the operand that determines the result of a logical operator. */
  Value decisive() {
    return Value.of(operator == Operator.OR);
  }

  /** Returns the result if it is certain in spite of an unknown operand. */
  Optional<Value> early(Value left, Value right) {
    return operator.isEquality()
        ? ValueEquality.of(left, right)
            .map(equal -> Value.of(equal == (operator == Operator.EQUAL)))
        : Optional.empty();
  }

  /** Returns the result for known operands of the right type. */
  Value of(Value left, Value right) {
    return operator.isLogic()
        ? left.equals(decisive()) ? left : right
        : of((Value.Num) left, (Value.Num) right);
  }

  private Value of(Value.Num left, Value.Num right) {
    return switch (operator) {
      case LESS -> Value.of(Numbers.compare(left, right) < 0);
      case LESS_OR_EQUAL -> Value.of(Numbers.compare(left, right) <= 0);
      case GREATER -> Value.of(Numbers.compare(left, right) > 0);
      case GREATER_OR_EQUAL -> Value.of(Numbers.compare(left, right) >= 0);
      case ADD -> Numbers.add(left, right);
      case SUBTRACT -> Numbers.subtract(left, right);
      case MULTIPLY -> Numbers.multiply(left, right);
      case DIVIDE -> Numbers.divide(left, right);
      case REMAINDER -> Numbers.remainder(left, right);
      default -> throw new IllegalStateException(operator.symbol());
    };
  }
}
