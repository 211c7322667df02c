package dev.hextet.core.expression;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.value.Value;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The environment of an evaluation: the scope, the variables of {@code for}, and the remaining
 * steps.
 */
public final class EvaluationEnvironment {
  private static final int STEPS = 5_000_000;

  private final Scope scope;
  private final Progress progress;
  private final @Nullable EvaluationEnvironment outer;
  private final String name;
  private final Value value;

  EvaluationEnvironment(Scope scope) {
    this(scope, new Progress(), null, "", Value.NULL);
  }

  private EvaluationEnvironment(
      Scope scope,
      Progress progress,
      @Nullable EvaluationEnvironment outer,
      String name,
      Value value) {
    this.scope = scope;
    this.progress = progress;
    this.outer = outer;
    this.name = name;
    this.value = value;
  }

  public Scope scope() {
    return scope;
  }

  /** Another scope, without variables, that takes its steps from the same supply. */
  public EvaluationEnvironment under(Scope other) {
    return new EvaluationEnvironment(other, progress, null, "", Value.NULL);
  }

  /** The same with one more variable. */
  public EvaluationEnvironment with(String variable, Value itsValue) {
    return new EvaluationEnvironment(scope, progress, this, variable, itsValue);
  }

  /** The value of a variable that the parser has seen declared. */
  Value named(String variable) {
    EvaluationEnvironment at = this;
    while (!at.name.equals(variable)) {
      at = Objects.requireNonNull(at.outer, variable);
    }
    return at.value;
  }

  /** The value of a node. */
  public Value value(ExpressionNode node) {
    if (++progress.steps > STEPS) {
      throw ExpressionProblem.tooLarge(
          "the expression takes more than " + STEPS + " steps", node.range());
    }
    Value result = node.evaluate(this);
    if (node.makes() && ValueWeight.isTooMuch(result)) {
      throw ExpressionProblem.tooLarge(
          "the value has too many members or characters", node.range());
    }
    progress.metUnknown |= result.isUnknown();
    return result;
  }

  /**
   * Evaluates a node that may fail. The outcome is certain if no unknown value occurred on the way,
   * including in parts that were not needed.
   */
  public Outcome attempt(ExpressionNode node) {
    boolean before = progress.metUnknown;
    progress.metUnknown = false;
    try {
      Value result = value(node);
      return new Outcome(result, result.isKnown() && !progress.metUnknown);
    } finally {
      progress.metUnknown |= before;
    }
  }

  /**
   * Evaluates a node that may not be needed; empty if it fails, without side effects on the
   * outcome.
   */
  Optional<Outcome> aside(ExpressionNode node) {
    boolean before = progress.metUnknown;
    try {
      return Optional.of(attempt(node));
    } catch (DiagnosticException failed) {
      return Optional.empty();
    } finally {
      progress.metUnknown = before;
    }
  }

  /** A value, and whether it can still turn out to be a failure. */
  public record Outcome(Value value, boolean certain) {}

  /** The shared progress of a running evaluation. */
  private static final class Progress {
    private int steps;
    private boolean metUnknown;
  }
}
