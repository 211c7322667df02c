package dev.hextet.core.evaluation;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
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

  private final NodeEvaluator evaluator;
  private final Scope scope;
  private final Progress progress;
  private final @Nullable EvaluationEnvironment outer;
  private final String name;
  private final Value value;

  EvaluationEnvironment(NodeEvaluator evaluator, Scope scope) {
    this(evaluator, scope, new Progress(), null, "", Value.NULL);
  }

  private EvaluationEnvironment(
      NodeEvaluator evaluator,
      Scope scope,
      Progress progress,
      @Nullable EvaluationEnvironment outer,
      String name,
      Value value) {
    this.evaluator = evaluator;
    this.scope = scope;
    this.progress = progress;
    this.outer = outer;
    this.name = name;
    this.value = value;
  }

  public Scope scope() {
    return scope;
  }

  /** Returns an environment with another scope, no variables, and the same remaining steps. */
  public EvaluationEnvironment under(Scope other) {
    return new EvaluationEnvironment(evaluator, other, progress, null, "", Value.NULL);
  }

  /** Returns an environment with one more variable. */
  public EvaluationEnvironment with(String variable, Value itsValue) {
    return new EvaluationEnvironment(evaluator, scope, progress, this, variable, itsValue);
  }

  /** Returns the value of a variable, which the parser has found declared. */
  Value named(String variable) {
    EvaluationEnvironment at = this;
    while (!at.name.equals(variable)) {
      at = Objects.requireNonNull(at.outer, variable);
    }
    return at.value;
  }

  /** Returns the value of a node. */
  public Value value(ExpressionNode node) {
    if (++progress.steps > STEPS) {
      throw ExpressionProblem.tooLarge(
          "the expression requires more than " + STEPS + " steps", node.range());
    }
    Value result = evaluator.evaluate(node, this);
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

  /**
   * Outcome of an evaluation.
   *
   * @param certain true if a later evaluation cannot fail
   */
  public record Outcome(Value value, boolean certain) {}

  /** Shared progress of a running evaluation. */
  private static final class Progress {
    private int steps;
    private boolean metUnknown;
  }
}
