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

/** Settles what an interrupted run left open: which of the calls that had left were carried out. */
public final class RunRecovery {
  private final OutcomeProber settler;
  private final Duration lag;

  /**
   * @param lag how long what was made can stay invisible
   */
  public RunRecovery(ReadBatch reads, Function<String, ResourceType> types, Duration lag) {
    this.settler = new OutcomeProber(reads, new Refresher(types), new StopSignal());
    this.lag = lag;
  }

  /**
   * What was settled.
   *
   * @param state with everything that the run had made
   * @param adopted what of it was not recorded
   */
  public record Recovered(State state, List<ResourceRecord> adopted) {
    public Recovered {
      adopted = List.copyOf(adopted);
    }
  }

  /**
   * Settles every open call of a journal.
   *
   * @throws DiagnosticException if two things could be what one call made
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
   * How long ago the run was cut off is not asked: the clock may have been set since, and who
   * trusts it gives up what cannot be seen yet.
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
