package dev.hextet.core.resolve.variable;

import dev.hextet.core.expression.Expression;
import java.util.stream.Stream;

/**
 * A condition on the value of a variable.
 *
 * @param condition gives true or false
 * @param message what is said if it is false
 */
record Validation(Expression condition, Expression message) {

  Stream<Expression> expressions() {
    return Stream.of(condition, message);
  }
}
