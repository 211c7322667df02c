package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides the conditions that a plan left open, with what is known by now.
 *
 * @param known what has become of the resources
 */
public record DeferredConditions(EvaluationContext known) {

  /** Returns the errors, and the warnings of checks. */
  public List<Diagnostic> problems(List<PlannedCondition> conditions) {
    List<Diagnostic> problems = new ArrayList<>();
    for (PlannedCondition condition : conditions) {
      try {
        decided(condition).problem().ifPresent(problems::add);
      } catch (DiagnosticException e) {
        e.diagnostics()
            .forEach(
                problem ->
                    problems.add(
                        condition
                            .kind()
                            .failed(problem.orAt(condition.where()).about(condition.about()))));
      }
    }
    return problems;
  }

  private PlannedCondition decided(PlannedCondition condition) {
    Value.MapOf none = Value.map(Map.of());
    Value result = known.resolve(condition.condition(), none);
    PlannedCondition decided = condition.with(result, Value.NULL);
    return decided.problem().isEmpty()
        ? decided
        : condition.with(result, known.resolve(condition.message(), none));
  }

  /** Fails the step if one of them is false. */
  void require(List<PlannedCondition> conditions) throws StepFailed {
    List<Diagnostic> problems = problems(conditions);
    if (!problems.isEmpty()) {
      throw new StepFailed(problems.get(0));
    }
  }
}
