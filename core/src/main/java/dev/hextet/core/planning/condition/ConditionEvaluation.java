package dev.hextet.core.planning.condition;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates the conditions of a document, as far as possible before any change.
 *
 * @param mode in a refresh-only plan, a false condition is a warning, and an open one stays open
 * @param problems receives false conditions
 */
public record ConditionEvaluation(PlanMode mode, Diagnostics problems) {

  /**
   * Returns the open conditions.
   *
   * @param about owner of the conditions
   * @param scope scope of their references
   */
  public List<PlannedCondition> open(List<Condition> conditions, String about, Scope scope) {
    List<PlannedCondition> open = new ArrayList<>();
    for (Condition condition : conditions) {
      evaluated(condition, about, scope)
          .filter(planned -> planned.isOpen() && mode == PlanMode.NORMAL)
          .ifPresent(open::add);
    }
    return open;
  }

  /** Returns a condition with its values, open or decided; empty if the evaluation fails. */
  Optional<PlannedCondition> evaluated(Condition condition, String about, Scope scope) {
    try {
      Value result = evaluate(condition.condition(), scope);
      Value message =
          PlannedCondition.isTrue(result) ? Value.NULL : evaluate(condition.message(), scope);
      PlannedCondition planned =
          new PlannedCondition(condition.kind(), about, result, message, condition.where());
      planned.problem().ifPresent(this::add);
      return Optional.of(planned);
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(problem -> add(condition.kind().failed(problem.about(about))));
      return Optional.empty();
    }
  }

  private static Value evaluate(Expression expression, Scope scope) {
    try {
      return new Evaluator().evaluate(expression, scope);
    } catch (DiagnosticException e) {
      throw new DiagnosticException(
          e.diagnostics().stream().map(problem -> problem.orAt(expression.range())).toList());
    }
  }

  private void add(Diagnostic problem) {
    problems.add(mode == PlanMode.NORMAL ? problem : problem.as(Severity.WARNING));
  }
}
