package dev.hextet.core.state;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Settle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A journal played back on the state it began with.
 *
 * @param state what is recorded once everything that the journal knows is taken in
 * @param open calls that left and of which nobody knows whether they were made, in order
 * @param isEmpty whether there is no journal, so that no run was interrupted
 */
public record Journal(State state, List<JournalEntry.Begin> open, boolean isEmpty) {
  public Journal {
    open = List.copyOf(open);
  }

  /** Plays entries back, in order. */
  public static Journal replay(State from, List<JournalEntry> entries) {
    SortedMap<Address, ResourceRecord> records = new TreeMap<>(from.resources());
    Map<String, JournalEntry.Begin> open = new LinkedHashMap<>();
    String lineage = from.lineage();
    for (JournalEntry entry : entries) {
      if (entry instanceof JournalEntry.Start start) {
        lineage = start.lineage();
      } else if (entry instanceof JournalEntry.Begin begin) {
        open.put(begin.step(), begin);
      } else if (entry instanceof JournalEntry.Done done) {
        JournalEntry.Begin begun = open.get(done.step());
        if (begun != null && !isFoundByKey(begun)) {
          open.remove(done.step());
          halfMade(begun, done).ifPresent(half -> records.put(half.address(), half));
        }
      } else if (entry instanceof JournalEntry.Failed failed) {
        open.remove(failed.step());
      } else if (entry instanceof JournalEntry.End end) {
        open.remove(end.step());
        records.put(end.resource().address(), end.resource());
      } else if (entry instanceof JournalEntry.Deposed deposed) {
        records.remove(deposed.resource().address().current());
        records.put(deposed.resource().address(), deposed.resource());
      } else if (entry instanceof JournalEntry.Gone gone) {
        open.remove(gone.step());
        records.remove(gone.address());
      }
    }
    return new Journal(
        new State(lineage, from.serial(), records, from.outputs()),
        new ArrayList<>(open.values()),
        entries.isEmpty());
  }

  /**
   * Whether the answer gives no id, so that the resource is to be looked for until it is recorded.
   */
  private static boolean isFoundByKey(JournalEntry.Begin begun) {
    return begun.settle() instanceof Settle.ByKey && begun.resource().id().isEmpty();
  }

  /** What a call made of a resource, if the call gave its id. */
  private static Optional<ResourceRecord> halfMade(
      JournalEntry.Begin begun, JournalEntry.Done done) {
    return done.gave().get("id").asText().map(begun.resource()::withId);
  }
}
