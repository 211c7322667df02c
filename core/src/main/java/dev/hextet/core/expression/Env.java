package dev.hextet.core.expression;

import dev.hextet.core.value.Value;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated: the scope, the variables of {@code for}, and the steps left.
 */
final class Env {
  private static final int STEPS = 5_000_000;

  private final Scope scope;
  private final int[] steps;
  private final @Nullable Env outer;
  private final String name;
  private final Value value;

  Env(Scope scope) {
    this(scope, new int[] {STEPS}, null, "", Value.NULL);
  }

  private Env(Scope scope, int[] steps, @Nullable Env outer, String name, Value value) {
    this.scope = scope;
    this.steps = steps;
    this.outer = outer;
    this.name = name;
    this.value = value;
  }

  Scope scope() {
    return scope;
  }

  /** Another scope, without variables, that takes its steps from the same supply. */
  Env under(Scope other) {
    return new Env(other, steps, null, "", Value.NULL);
  }

  /** The same with one more variable. */
  Env with(String variable, Value itsValue) {
    return new Env(scope, steps, this, variable, itsValue);
  }

  /** The value of a variable that the parser has seen declared. */
  Value named(String variable) {
    Env at = this;
    while (!at.name.equals(variable)) {
      at = Objects.requireNonNull(at.outer, variable);
    }
    return at.value;
  }

  /** The value of a node. */
  Value value(Node node) {
    if (--steps[0] < 0) {
      throw Problem.tooLarge("the expression takes more than " + STEPS + " steps", node.range());
    }
    return node.evaluate(this);
  }
}
