package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.execute.DeferredConditions;
import dev.hextet.core.execute.EvaluationContext;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepKind;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Results of a completed run, computed from the recorded state. */
final class RunResults {
  private final Plan plan;
  private final EvaluationContext known;

  RunResults(
      Plan plan,
      EvaluationContext known,
      List<ResourceRecord> records,
      Function<String, ResourceType> types) {
    this.plan = plan;
    this.known = known;
    SortedMap<Address, PlannedChange> changes = plan.changesByAddress();
    for (ResourceRecord record : records) {
      PlannedChange change = changes.get(record.address());
      Attributes after = change == null ? Attributes.EMPTY : change.after();
      Schema schema = types.apply(record.address().type()).schema();
      known.put(record.address(), schema.read(marked(record, after)));
    }
  }

  /**
   * Returns the recorded attributes, completed with the desired values of those that are not
   * recorded. An attribute without a value is null, as in a plan.
   */
  private static Attributes marked(ResourceRecord record, Attributes after) {
    Map<String, Value> values = new TreeMap<>(record.attributes().entries());
    after.values().entries().keySet().forEach(name -> values.putIfAbsent(name, Value.NULL));
    for (String name : record.sensitive().keySet()) {
      values.put(name, after.values().get(name));
    }
    return new Attributes(Value.map(values));
  }

  /** Determines whether a step of this kind checks the conditions of its resource. */
  private static boolean decides(StepKind kind) {
    return switch (kind) {
      case CREATE, UPDATE, FINISH -> true;
      case PREPARE, DELETE, READ -> false;
    };
  }

  SortedMap<String, Value> outputs() {
    SortedMap<String, Value> outputs = new TreeMap<>();
    for (OutputChange output : plan.outputs()) {
      Value value = output.isSealed() ? output.after() : known.resolveWhole(output.after());
      if (!value.isNull()) {
        outputs.put(output.name(), value);
      }
    }
    return outputs;
  }

  /** Returns the probes of the plan with the recorded values. */
  List<PlannedProbe> probes() {
    return plan.probes().stream().map(probe -> probe.evaluated(known::resolveWhole)).toList();
  }

  /** Returns the failed conditions of outputs, checks, and resources without a step. */
  List<Diagnostic> problems() {
    Set<Address> decided =
        plan.steps().stream()
            .filter(step -> decides(step.id().kind()))
            .map(Step::address)
            .collect(Collectors.toSet());
    List<PlannedCondition> open = new ArrayList<>();
    for (PlannedChange change : plan.changes()) {
      if (!decided.contains(change.address())) {
        open.addAll(change.terms().preconditions());
        open.addAll(change.terms().postconditions());
      }
    }
    plan.outputs().forEach(output -> open.addAll(output.preconditions()));
    open.addAll(plan.checks());
    List<Diagnostic> problems = new ArrayList<>(known.failures());
    problems.addAll(new DeferredConditions(known).problems(open));
    return problems;
  }
}
