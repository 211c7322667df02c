package dev.hextet.core.engine;

import dev.hextet.core.execute.Known;
import dev.hextet.core.execute.Outcome;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Mode;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.refresh.Observed;
import dev.hextet.core.refresh.Reads;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.OutputRecord;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.store.Session;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The end of a run: everything is read once more, so that what is recorded is what is there, the
 * outputs are worked out, and the state is committed.
 */
final class Ending {
  private final Plan plan;
  private final Outcome outcome;
  private final State state;
  private final Known known;
  private final Refresher refresher;
  private final Map<Address, PlannedChange> changes = new HashMap<>();
  private final Set<Address> unfinished = new HashSet<>();

  Ending(
      Plan plan, Outcome outcome, State state, Known known, Function<String, ResourceType> types) {
    this.plan = plan;
    this.outcome = outcome;
    this.state = state;
    this.known = known;
    this.refresher = new Refresher(types);
    plan.changes().forEach(change -> changes.put(change.address(), change));
    outcome.failed().stream().map(Step::address).forEach(unfinished::add);
    outcome.notStarted().stream().map(Step::address).forEach(unfinished::add);
  }

  Applied commit(Session session, Reads reads) {
    List<ResourceRecord> records = new ArrayList<>();
    Observed observed = observe(reads);
    for (ResourceRecord record : outcome.records()) {
      Optional<Attributes> live = observed.resource(record.address());
      boolean unplanned =
          plan.mode() == Mode.REFRESH_ONLY || !changes.containsKey(record.address());
      boolean dropped = live.isEmpty() && unplanned;
      if (!dropped) {
        records.add(finished(record, live));
      }
    }
    SortedMap<String, Value> outputs = outcome.isComplete() ? outputs(records) : new TreeMap<>();
    Map<String, OutputRecord> recorded = new TreeMap<>(state.outputs());
    if (outcome.isComplete()) {
      recorded.clear();
      outputs.forEach(
          (name, value) -> recorded.put(name, OutputRecord.of(state.lineage(), name, value)));
    }
    State next = state.next(records, recorded);
    if (plan.steps().isEmpty() && next.sameContents(state)) {
      return new Applied(outcome, state, outputs);
    }
    if (outcome.open()) {
      // The journal must stay until it is settled what came of a call without an answer.
      return new Applied(outcome, state.with(records), outputs);
    }
    session.commit(next);
    return new Applied(outcome, next, outputs);
  }

  /** What is there at the end; if the cloud cannot be asked, what the steps saw has to do. */
  private Observed observe(Reads reads) {
    List<Recorded> recorded = Sought.of(outcome.records(), plan);
    try {
      return refresher.refresh(recorded, List.of(), reads);
    } catch (CloudFault e) {
      SortedMap<Address, Attributes> believed = new TreeMap<>();
      recorded.forEach(r -> believed.put(r.address(), r.attributes()));
      return new Observed(believed, Observed.nothing().facts());
    }
  }

  private ResourceRecord finished(ResourceRecord record, Optional<Attributes> live) {
    PlannedChange change = changes.get(record.address());
    if (unfinished.contains(record.address())) {
      return record;
    }
    ResourceRecord seen =
        live.map(attributes -> record.seen(attributes.values(), state.lineage())).orElse(record);
    return change != null && change.action() == Action.NO_OP && plan.mode() == Mode.NORMAL
        ? seen.wanted(
            change.configured(), change.dependencies(), change.guard(), change.terms().timeouts())
        : seen;
  }

  private SortedMap<String, Value> outputs(List<ResourceRecord> records) {
    for (ResourceRecord record : records) {
      PlannedChange change = changes.get(record.address());
      Attributes after = change == null ? Attributes.EMPTY : change.after();
      known.put(record.address(), marked(record, after));
    }
    SortedMap<String, Value> outputs = new TreeMap<>();
    for (OutputChange output : plan.outputs()) {
      Value value = known.resolve(output.after(), Value.map(Map.of()));
      if (!value.isNull()) {
        outputs.put(output.name(), value);
      }
    }
    return outputs;
  }

  /** What is recorded, with the values that are not: they are as they were wanted. */
  private static Attributes marked(ResourceRecord record, Attributes after) {
    Map<String, Value> values = new TreeMap<>(record.attributes().entries());
    for (String name : record.sensitive().keySet()) {
      values.put(name, after.values().get(name));
    }
    return new Attributes(Value.map(values));
  }
}
