package dev.hextet.core.planning;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.planning.condition.ConditionEvaluation;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans the outputs. */
final class OutputPlanner {
  private final PlannerInputs inputs;
  private final PlannedCheckContext world;
  private final TargetSelection targets;
  private final Diagnostics problems;

  OutputPlanner(
      PlannerInputs inputs,
      PlannedCheckContext world,
      TargetSelection targets,
      Diagnostics problems) {
    this.inputs = inputs;
    this.world = world;
    this.targets = targets;
    this.problems = problems;
  }

  List<OutputChange> changes() {
    Map<String, OutputConfiguration> wanted = inputs.configuration().outputs();
    SortedSet<String> names = new TreeSet<>(inputs.state().outputs().keySet());
    names.addAll(wanted.keySet());
    SortedMap<String, Value> values = new TreeMap<>();
    wanted.forEach((name, output) -> values.put(name, value(output)));
    inputs
        .sealer()
        .prepare(
            values.entrySet().stream().filter(this::isCompared).map(Map.Entry::getValue).toList());
    List<OutputChange> changes = new ArrayList<>();
    for (String name : names) {
      changes.add(change(name, wanted.get(name), values.getOrDefault(name, Value.NULL)));
    }
    return changes;
  }

  private OutputChange change(String name, @Nullable OutputConfiguration output, Value evaluated) {
    if (output == null) {
      return new OutputChange(name, before(name, Value.NULL), Value.NULL, "", List.of(), "");
    }
    boolean hidden = isHidden(evaluated);
    Value after = hidden ? new Value.Sensitive(evaluated, OutputChange.term(name)) : evaluated;
    Value before = before(name, after);
    boolean unknowable = inputs.mode() == PlanMode.REFRESH_ONLY && !after.isKnown();
    boolean left = unknowable || hidden && !before.isNull() || !isWithin(output);
    List<PlannedCondition> open = left ? List.of() : open(output);
    return new OutputChange(name, before, left ? before : after, output.description(), open, "");
  }

  private boolean isCompared(Map.Entry<String, Value> output) {
    OutputRecord record = inputs.state().outputs().get(output.getKey());
    return record != null
        && record.isSensitive()
        && !record.isUnread()
        && output.getValue().isSensitive();
  }

  /** Determines whether an unchanged output contains a value that is known only by its digest. */
  private boolean isHidden(Value after) {
    return !after.isKnown()
        && Terms.references(after.unmarked()).stream().anyMatch(world::isDigest);
  }

  private List<PlannedCondition> open(OutputConfiguration output) {
    return new ConditionEvaluation(inputs.mode(), problems)
        .open(
            output.preconditions(),
            "output." + output.name(),
            inputs.configuration().scope(world::resolve));
  }

  /** Determines whether the plan contains all references of an output. */
  private boolean isWithin(OutputConfiguration output) {
    return output.value().references().stream()
        .filter(
            reference ->
                reference.kind() == ReferentKind.RESOURCE || reference.kind() == ReferentKind.DATA)
        .allMatch(reference -> targets.includeAll(reference.address()));
  }

  private Value value(OutputConfiguration output) {
    try {
      Value value =
          new Evaluator()
              .evaluate(output.value(), inputs.configuration().scope(world::resolve))
              .data();
      return output.sensitive() ? Value.sensitive(value, Terms.call("sensitive", value)) : value;
    } catch (DiagnosticException e) {
      e.diagnostics().forEach(problem -> problems.add(problem.orAt(output.value().range())));
      return Value.NULL;
    }
  }

  /** The recorded value; of a sensitive one that did not change, the wanted one itself. */
  private Value before(String name, Value after) {
    OutputRecord record = inputs.state().outputs().get(name);
    if (record == null) {
      return Value.NULL;
    } else if (!record.isSensitive()) {
      return record.value();
    }
    return record.admits(inputs.sealer(), name, after)
        ? after
        : Value.sensitive(Value.of(record.digest()), OutputChange.term(name));
  }
}
