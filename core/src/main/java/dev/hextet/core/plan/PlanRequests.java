package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeKind;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.RequestPurpose;
import dev.hextet.core.resource.RequiredRequest;
import dev.hextet.core.resource.RequiredRequests;
import dev.hextet.core.resource.ResourceChange;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Derives the requests of a plan from its changes, by the functions that make the plan. */
final class PlanRequests {
  private final Plan plan;
  private final Function<String, ResourceType> types;
  private final Function<String, DataSource> sources;
  private final List<RequiredRequest> requests = new ArrayList<>();

  PlanRequests(
      Plan plan, Function<String, ResourceType> types, Function<String, DataSource> sources) {
    this.plan = plan;
    this.types = types;
    this.sources = sources;
  }

  RequiredRequests all() {
    plan.changes().forEach(this::add);
    plan.steps().forEach(this::add);
    plan.dataAttributes().forEach(this::addData);
    plan.reads().forEach(read -> addData(read.address(), read.arguments()));
    plan.probes().forEach(this::addEvidence);
    boolean first = plan.basis().lineage().isEmpty() && plan.mode() == PlanMode.NORMAL;
    boolean creates = plan.changes().stream().anyMatch(change -> change.action().creates());
    return new RequiredRequests(requests, first && creates, regions());
  }

  private void add(PlannedChange change) {
    ResourceType type = types.apply(change.type());
    if (!change.id().isEmpty()) {
      reads(RequestPurpose.PLAN, type, change, change.id(), change.before());
    }
    boolean stays = change.action() != Action.DELETE && change.action() != Action.FORGET;
    if (!stays) {
      return;
    }
    // The first read after a creation cannot use ids that the creation itself returns.
    reads(RequestPurpose.VERIFY, type, change, "", known(change.after()));
    reads(RequestPurpose.PLAN, type, change, change.id(), change.after());
    if (change.action().creates() || changesText(change)) {
      type.facts(change.after()).forEach(query -> add(RequestPurpose.PLAN, query));
    }
    type.calls(deletion(change)).forEach(call -> addDeletion(call));
  }

  /** Determines whether a known text changes, so that the plan reads the facts for the checks. */
  private static boolean changesText(PlannedChange change) {
    return change.changed().stream()
        .anyMatch(name -> change.after().values().get(name) instanceof Value.Text);
  }

  private static ResourceChange deletion(PlannedChange change) {
    return new ResourceChange(
        change.address(),
        ChangeOperation.DELETE,
        change.after(),
        Attributes.EMPTY,
        change.after().values().entries().keySet(),
        change.plannedPlacement());
  }

  private static Attributes known(Attributes attributes) {
    Map<String, Value> known = new TreeMap<>(attributes.values().entries());
    known.values().removeIf(value -> !value.isKnown());
    return new Attributes(Value.map(known));
  }

  private void reads(
      RequestPurpose purpose,
      ResourceType type,
      PlannedChange change,
      String id,
      Attributes attributes) {
    RecordedResource recorded =
        new RecordedResource(
            change.address(),
            id,
            attributes,
            change.configured(),
            change.plannedPlacement().provider());
    type.reads(recorded).forEach(query -> add(purpose, query));
    type.search(recorded).forEach(query -> add(RequestPurpose.RECOVER, query));
  }

  private void add(Step step) {
    for (ApiCall call : step.calls()) {
      add(RequestPurpose.APPLY, call.action(), call.arguments());
      call.waits().forEach(wait -> add(RequestPurpose.VERIFY, wait.query()));
      probe(call.settle()).ifPresent(query -> add(RequestPurpose.RECOVER, query));
    }
  }

  private static Optional<ReadQuery> probe(OutcomeProbe probe) {
    if (probe instanceof OutcomeProbe.ByRead byRead) {
      return Optional.of(byRead.query());
    }
    return probe instanceof OutcomeProbe.ByEffect effect
        ? Optional.of(effect.query())
        : Optional.empty();
  }

  private void addDeletion(ApiCall call) {
    add(RequestPurpose.DESTROY, call.action(), call.arguments());
    call.waits().forEach(wait -> add(RequestPurpose.DESTROY, wait.query()));
    probe(call.settle()).ifPresent(query -> add(RequestPurpose.RECOVER, query));
  }

  private void addData(Address address, Attributes arguments) {
    DataSource source = sources.apply(address.type());
    source.reads(arguments, "").forEach(query -> add(RequestPurpose.PLAN, query));
    source
        .furtherActions()
        .forEach(action -> add(RequestPurpose.PLAN, action, Value.map(Map.of())));
  }

  /** Adds the reads of the cloud's evidence, in case this machine cannot test a check. */
  private void addEvidence(PlannedProbe probe) {
    SortedMap<Address, PlannedChange> changes = plan.changesByAddress();
    new EvidenceSubjects(
            changes.keySet(),
            address -> !evidence(change(changes, address), probe).isEmpty(),
            address -> change(changes, address).dependencies())
        .of(probe)
        .forEach(
            address ->
                evidence(change(changes, address), probe)
                    .forEach(query -> add(RequestPurpose.VERIFY, query)));
  }

  private static PlannedChange change(SortedMap<Address, PlannedChange> changes, Address address) {
    return Objects.requireNonNull(changes.get(address), "change");
  }

  private List<ReadQuery> evidence(PlannedChange change, PlannedProbe probe) {
    RecordedResource resource =
        new RecordedResource(
            change.address(),
            change.id(),
            change.after(),
            change.configured(),
            change.plannedPlacement().provider());
    return types
        .apply(change.type())
        .evidenceReads(resource, ProbeKind.consoleLine(probe.arguments()));
  }

  private void add(RequestPurpose purpose, ReadQuery query) {
    add(purpose, query.action(), query.arguments());
  }

  private void add(RequestPurpose purpose, String action, Value.MapOf arguments) {
    requests.add(new RequiredRequest(purpose, action, arguments));
  }

  /** Returns the regions of all provider configurations; none if one of them is unknown. */
  private SortedSet<String> regions() {
    SortedMap<String, String> byProvider = new TreeMap<>();
    plan.providers()
        .forEach(
            (key, settings) -> byProvider.put(key, settings.get("region").asText().orElse("")));
    for (PlannedChange change : plan.changes()) {
      byProvider.put(change.plannedPlacement().provider(), change.plannedPlacement().region());
      byProvider.put(change.former().provider(), change.former().region());
    }
    SortedSet<String> regions = new TreeSet<>(byProvider.values());
    return regions.contains("") ? new TreeSet<>() : regions;
  }
}
