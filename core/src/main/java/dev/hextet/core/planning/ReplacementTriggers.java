package dev.hextet.core.planning;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the triggers of {@code replace_triggered_by}: references whose planned value differs from
 * the present one. For new and unchanged resources, both are equal.
 */
final class ReplacementTriggers {
  private final PlannedCheckContext before;
  private final Diagnostics problems;

  /**
   * @param before a separate context, filled as resources are proposed
   * @param problems receives references without a target
   */
  ReplacementTriggers(PlannedCheckContext before, Diagnostics problems) {
    this.before = before;
    this.problems = problems;
  }

  /** Takes in the proposal of a resource. */
  void add(Proposal proposal) {
    before.add(
        new DesiredResource(
            proposal.address(),
            new Attributes(Value.map(previous(proposal))),
            proposal.placement()),
        proposal.wanted().type().schema());
  }

  private static SortedMap<String, Value> previous(Proposal proposal) {
    SortedMap<String, Value> values = new TreeMap<>(proposal.after().values().entries());
    boolean changes = proposal.replace() || !proposal.changed().isEmpty();
    if (!proposal.isNew() && changes) {
      Map<String, Value> live = proposal.before().values().entries();
      values.replaceAll(
          (name, value) ->
              value.isKnown() && !proposal.changed().contains(name)
                  ? value
                  : live.getOrDefault(name, Value.NULL));
    }
    return values;
  }

  /**
   * The references whose values will be others.
   *
   * @param now gives the values that are planned
   * @param then gives those that are there, over {@link #before}
   */
  List<String> changed(List<Expression> references, Scope now, Scope then) {
    List<String> changed = new ArrayList<>();
    for (Expression reference : references) {
      if (!value(reference, now).equals(value(reference, then))) {
        changed.add(reference.text());
      }
    }
    return changed;
  }

  private Value value(Expression reference, Scope scope) {
    try {
      return new Evaluator().evaluate(reference, scope).unmarked();
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(problem -> problems.add(problem.orAt(reference.range())));
      return Value.NULL;
    }
  }
}
