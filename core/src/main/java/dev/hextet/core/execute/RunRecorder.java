package dev.hextet.core.execute;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.AttributeRecord;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.PendingChanges;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.state.Succession;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What one run records: every change of it goes through the journal first. Thread-safe. */
final class RunRecorder {
  private final StateSession session;
  private final String lineage;
  private final Sealer sealer;
  private final String planDigest;
  private final Function<String, ResourceType> types;
  private final SortedMap<Address, Address> moves;
  private final SortedMap<Address, PlannedChange> changes;
  private final SortedMap<Address, ResourceRecord> records;
  private final Map<StepId, Address> deposed = new ConcurrentHashMap<>();
  private final Set<StepId> open = ConcurrentHashMap.newKeySet();
  private final Set<StepId> unnamed = ConcurrentHashMap.newKeySet();
  private final long serial;
  private boolean started;

  RunRecorder(
      Plan plan,
      String planDigest,
      State state,
      Sealer sealer,
      StateSession session,
      Function<String, ResourceType> types) {
    this.session = session;
    this.sealer = sealer;
    this.lineage = state.lineage();
    this.serial = state.serial();
    this.planDigest = planDigest;
    this.types = types;
    this.records = new TreeMap<>(state.resources());
    this.moves = plan.moves();
    this.changes = plan.changesByAddress();
  }

  PlannedChange change(Step.Change step) {
    PlannedChange change = changes.get(step.address());
    if (change == null) {
      throw new IllegalStateException("a step of " + step.address() + ", which has no change");
    }
    return change;
  }

  ResourceType type(Step.Change step) {
    return types.apply(step.address().type());
  }

  /** Makes the digests of what is recorded. */
  Sealer sealer() {
    return sealer;
  }

  /** What {@code self} is when a step begins. */
  Value.MapOf self(Step.Change step, ResourceRecord record) {
    Map<String, Value> self = new TreeMap<>();
    if (!record.id().isEmpty()) {
      self.put("id", Value.of(record.id()));
    }
    self.put("token", Value.of(record.token()));
    self.put("lineage", Value.of(lineage));
    self.put("address", Value.of(step.address().current().toString()));
    return Value.map(self);
  }

  /** What will be recorded of a step's resource; without attributes still. */
  ResourceRecord draft(Step.Change step) {
    PlannedChange change = change(step);
    Optional<ResourceRecord> before = record(step.address());
    boolean creates = step.operation() == ChangeOperation.CREATE;
    SortedMap<String, String> digests =
        before
            .filter(record -> !creates)
            .map(record -> kept(record, change))
            .orElseGet(TreeMap::new);
    return ResourceRecord.start(
            change.address(),
            creates ? "" : before.map(ResourceRecord::id).orElse(change.id()),
            new RecordedPlacement(change.site().provider(), change.site().region()),
            type(step).schema().version())
        .withContents(
            AttributeRecord.empty(type(step).schema().version())
                .withConfigured(change.configured())
                .withDigests(digests))
        .withLifecycle(change.lifecycle().recorded())
        .withToken(
            creates
                ? OwnershipToken.of(lineage, planDigest, change.address())
                : before.map(ResourceRecord::token).orElse(""));
  }

  /** The digests of the values that stay, whatever they are. */
  private static SortedMap<String, String> kept(ResourceRecord record, PlannedChange change) {
    SortedMap<String, String> digests = new TreeMap<>(record.sensitive());
    digests
        .keySet()
        .removeIf(
            name -> {
              Value after = change.after().values().get(name);
              return !(after instanceof Value.Sensitive sensitive)
                  || after.isKnown()
                  || !sensitive.term().equals(Terms.of(Reference.to(change.address(), name)));
            });
    return digests;
  }

  /**
   * What is recorded of a step's resource until the step has come to its end.
   *
   * @param draft what will be recorded then
   */
  ResourceRecord halfMade(Step.Change step, ResourceRecord draft, Attributes wanted) {
    Optional<ResourceRecord> before =
        step.operation() == ChangeOperation.UPDATE ? record(step.address()) : Optional.empty();
    PendingChanges rest =
        PendingChanges.of(
            type(step).schema(),
            step.operation(),
            change(step).configured(),
            wanted,
            before.map(ResourceRecord::pending).orElse(PendingChanges.NONE));
    return before.map(record -> record.during(draft, rest)).orElse(draft.withPending(rest));
  }

  synchronized Optional<ResourceRecord> record(Address address) {
    return Optional.ofNullable(records.get(address));
  }

  /** The record that a deletion is about: of a replaced resource, the one that made room. */
  synchronized ResourceRecord doomed(Step.Change step) {
    return records.values().stream()
        .filter(record -> record.address().isDeposed())
        .filter(record -> record.id().equals(change(step).id()))
        .findFirst()
        .or(() -> record(step.address()))
        .orElseThrow(() -> new IllegalStateException(step.id() + " has no record"));
  }

  /** A call is about to leave. If that cannot be written down, it does not. */
  void begin(
      Step.Change step,
      int call,
      String action,
      String digest,
      OutcomeProbe how,
      ResourceRecord record) {
    journal(new JournalEntry.Begin(step.id().text(), call, action, digest, how, record));
    open.add(step.id());
    if (!record.id().isEmpty()) {
      keep(record);
    } else if (how instanceof OutcomeProbe.ByKey) {
      unnamed.add(step.id());
    }
  }

  /** What is found by its key and was given no id is known only once it is recorded. */
  void done(Step.Change step, int call, Value.MapOf gave) {
    if (!unnamed.contains(step.id()) || gave.get("id").asText().isPresent()) {
      open.remove(step.id());
    }
    journal(new JournalEntry.Done(step.id().text(), call, gave));
  }

  void refused(Step.Change step, int call, String why) {
    open.remove(step.id());
    journal(new JournalEntry.Failed(step.id().text(), call, why));
  }

  /** The step is over: from here on, this is recorded. */
  void end(Step.Change step, ResourceRecord record) {
    keep(record);
    journal(new JournalEntry.End(step.id().text(), record));
    open.remove(step.id());
  }

  /** A resource that will be replaced by one made before it goes. */
  void depose(Step.Change step) {
    Optional<ResourceRecord> before = record(step.address());
    if (before.isPresent()) {
      ResourceRecord room = before.get().deposed();
      journal(new JournalEntry.Deposed(step.id().text(), room));
      forget(step.address());
      keep(room);
      deposed.put(step.id(), room.address());
    }
  }

  void gone(Step.Change step, Address address) {
    forget(address);
    journal(new JournalEntry.Gone(step.id().text(), address));
  }

  /** The first entries of a run say what it is a run of, and what its addresses are. */
  private void journal(JournalEntry entry) {
    synchronized (session) {
      if (!started) {
        session.journal(new JournalEntry.Start(lineage, serial, planDigest));
        if (!moves.isEmpty()) {
          session.journal(new JournalEntry.Moved(moves));
        }
        started = true;
      }
    }
    session.journal(entry);
  }

  /** What exists although its step failed half-way; the journal knows it by its entries. */
  synchronized void keep(ResourceRecord record) {
    records.put(record.address(), record);
  }

  private synchronized void forget(Address address) {
    records.remove(address);
  }

  /** Whether the resource is to be as wanted after this step: not if another part still comes. */
  boolean isLastPart(Step.Change step) {
    return step.operation() != ChangeOperation.UPDATE
        || type(step).calls(change(step).asChange(ChangeOperation.UPDATE)).stream()
            .map(ApiCall::turn)
            .noneMatch(turn -> turn.compareTo(step.phase()) > 0);
  }

  /** Whether nobody knows of some call whether it was carried out. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /**
   * What is recorded. What made room for a successor that was not made is in its place again; where
   * nobody knows whether it was made, that is decided when the journal is settled.
   */
  synchronized List<ResourceRecord> records() {
    SortedMap<Address, ResourceRecord> all = new TreeMap<>(records);
    Succession.undo(
        all,
        deposed.entrySet().stream()
            .filter(room -> !open.contains(room.getKey()))
            .map(Map.Entry::getValue)
            .toList());
    return new ArrayList<>(all.values());
  }
}
