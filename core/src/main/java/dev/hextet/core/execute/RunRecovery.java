package dev.hextet.core.execute;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.Journal;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.Succession;
import dev.hextet.core.state.location.StateSnapshot;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Resolves the journal of an interrupted run: determines the outcome of each open call. */
public final class RunRecovery {
  private final OutcomeProber settler;
  private final Duration lag;

  /**
   * @param lag maximum time for which a new object may be invisible
   */
  public RunRecovery(ReadBatch reads, Function<String, ResourceType> types, Duration lag) {
    this.settler = new OutcomeProber(reads, new Refresher(types), new StopSignal());
    this.lag = lag;
  }

  /**
   * The result of a recovery.
   *
   * @param state the state with all resources of the run
   * @param adopted the resources that were not recorded before
   */
  public record Recovered(State state, List<ResourceRecord> adopted) {
    public Recovered {
      adopted = List.copyOf(adopted);
    }
  }

  /**
   * Resolves each open call of a journal.
   *
   * @throws DiagnosticException if two objects match one call
   */
  public Recovered settle(StateSnapshot snapshot) {
    Journal journal = snapshot.journal();
    SortedMap<Address, ResourceRecord> records = new TreeMap<>(journal.state().resources());
    List<Optional<Value.MapOf>> found = found(journal.open());
    for (int i = 0; i < found.size(); i++) {
      ResourceRecord resource = journal.open().get(i).resource();
      found
          .get(i)
          .flatMap(gave -> gave.get("id").asText())
          .map(id -> resource.withId(id).withPending(resource.pending().observed()))
          .ifPresent(record -> records.put(record.address(), record));
    }
    Succession.undo(records, journal.deposed());
    State state = journal.state().withResources(records.values());
    return new Recovered(state, added(snapshot.committed().orElse(State.NONE), state));
  }

  private static List<ResourceRecord> added(State committed, State state) {
    Set<String> known =
        committed.records().stream().map(ResourceRecord::id).collect(Collectors.toSet());
    return state.records().stream().filter(record -> !known.contains(record.id())).toList();
  }

  /**
   * The age of the interrupted run does not count: a changed clock must not make a new object count
   * as absent.
   */
  private List<Optional<Value.MapOf>> found(List<JournalEntry.Begin> open) {
    try {
      return settler.findAll(open.stream().map(RunRecovery::unsettled).toList(), lag);
    } catch (StepFailed e) {
      throw new DiagnosticException(e.diagnostic());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an interrupted run was settled", e);
    }
  }

  private static OutcomeProber.Unsettled unsettled(JournalEntry.Begin begin) {
    ResourceRecord resource = begin.resource();
    return new OutcomeProber.Unsettled(
        begin.settle(),
        new RecordedResource(
            resource.address(),
            resource.id(),
            new Attributes(resource.attributes()),
            resource.configured(),
            resource.provider()));
  }
}
