package dev.hextet.core.execute;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.diag.DiagnosticException;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The records of one run. Each change is written to the journal first. Thread-safe. */
final class RunRecorder {
  private final StateSession session;
  private final String lineage;
  private final Sealer sealer;
  private final String planDigest;
  private final Function<String, ResourceType> types;
  private final SortedMap<Address, Address> moves;
  private final SortedSet<Address> imports;
  private final SortedMap<Address, PlannedChange> changes;
  private final SortedMap<Address, ResourceRecord> records;
  private final Map<StepId, Address> deposed = new ConcurrentHashMap<>();
  private final Set<StepId> open = ConcurrentHashMap.newKeySet();
  private final Set<StepId> unnamed = ConcurrentHashMap.newKeySet();
  private final long serial;
  private boolean started;
  private volatile boolean broken;

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
    this.imports = plan.imports();
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

  /** Returns the sealer for new records. */
  Sealer sealer() {
    return sealer;
  }

  /** Returns the value of {@code self} at the start of a step. */
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

  /** Returns the future record of a step's resource, without attributes. */
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
            new RecordedPlacement(
                change.plannedPlacement().provider(), change.plannedPlacement().region()),
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

  /** Returns the digests of unchanged values. */
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
   * Returns the record of a step's resource before the end of the step.
   *
   * @param draft the record at the end
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

  /**
   * Registers an answer. A resource with a natural key and without an id is known only after it is
   * recorded.
   */
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

  /** The first entries of a run identify the plan, its addresses and its imports. */
  private void journal(JournalEntry entry) {
    try {
      append(entry);
    } catch (DiagnosticException e) {
      broken = true;
      throw e;
    }
  }

  /** Determines whether the journal rejected an entry, after which no step may start. */
  boolean isBroken() {
    return broken;
  }

  private void append(JournalEntry entry) {
    synchronized (session) {
      if (!started) {
        session.journal(new JournalEntry.Start(lineage, serial, planDigest));
        if (!moves.isEmpty()) {
          session.journal(new JournalEntry.Moved(moves));
        }
        imported().forEach(session::journal);
        started = true;
      }
    }
    session.journal(entry);
  }

  /**
   * Returns entries for the imports, each with its values before the run. A part of another
   * resource must be recorded before that resource releases it, or it would belong to neither.
   */
  private List<JournalEntry> imported() {
    List<JournalEntry> entries = new ArrayList<>();
    for (Address address : imports) {
      PlannedChange change = changes.get(address);
      if (change != null) {
        record(address)
            .map(record -> record.withValues(record.id(), change.before().values(), sealer))
            .map(record -> new JournalEntry.End("import " + address, record))
            .ifPresent(entries::add);
      }
    }
    return entries;
  }

  /** Keeps the record of a resource whose step failed; the journal contains it in its entries. */
  synchronized void keep(ResourceRecord record) {
    records.put(record.address(), record);
  }

  private synchronized void forget(Address address) {
    records.remove(address);
  }

  /**
   * Determines whether the resource has its planned values after this step, without another part to
   * follow.
   */
  boolean isLastPart(Step.Change step) {
    return step.operation() != ChangeOperation.UPDATE
        || type(step).calls(change(step).asChange(ChangeOperation.UPDATE)).stream()
            .map(ApiCall::turn)
            .noneMatch(turn -> turn.compareTo(step.phase()) > 0);
  }

  /** Determines whether the outcome of some call is unknown. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /**
   * Returns the records. A resource displaced by a replacement that was not created returns to its
   * address; if the outcome is unknown, the recovery decides.
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
