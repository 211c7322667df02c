package dev.hextet.core.resolve.variable;

import dev.hextet.core.expression.Expression;
import java.util.stream.Stream;

/**
 * A condition on the value of a variable.
 *
 * @param condition yields true or false
 * @param message error message of a false condition
 */
record Validation(Expression condition, Expression message) {

  Stream<Expression> expressions() {
    return Stream.of(condition, message);
  }
}
