package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.OutcomeProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A journal being played back, entry by entry. Confined to one reading. */
final class JournalReplay {
  private final State from;
  private final SortedMap<Address, ResourceRecord> records;
  private final Map<String, JournalEntry.Begin> open = new LinkedHashMap<>();
  private final Map<String, Address> deposed = new LinkedHashMap<>();
  private String lineage;

  JournalReplay(State from) {
    this.from = from;
    this.records = new TreeMap<>(from.resources());
    this.lineage = from.lineage();
  }

  void take(JournalEntry entry) {
    if (entry instanceof JournalEntry.Start start) {
      lineage = start.lineage();
    } else if (entry instanceof JournalEntry.Begin begin) {
      begin(begin);
    } else if (entry instanceof JournalEntry.Done done) {
      done(done);
    } else if (entry instanceof JournalEntry.Failed failed) {
      open.remove(failed.step());
    } else if (entry instanceof JournalEntry.End end) {
      open.remove(end.step());
      put(end.resource());
    } else if (entry instanceof JournalEntry.Deposed room) {
      records.remove(room.resource().address().current());
      put(room.resource());
      deposed.put(room.step(), room.resource().address());
    } else if (entry instanceof JournalEntry.Moved moved) {
      State now = from.withResources(records.values()).moved(moved.moves());
      records.clear();
      records.putAll(now.resources());
    } else if (entry instanceof JournalEntry.Gone gone) {
      open.remove(gone.step());
      records.remove(gone.address());
    }
  }

  /** From here on the resource, if it is there already, is a half-made one. */
  private void begin(JournalEntry.Begin begin) {
    open.put(begin.step(), begin);
    if (!begin.resource().id().isEmpty()) {
      put(begin.resource());
    }
  }

  /**
   * Takes in an answer. A resource with a natural key and without an id stays open until it is
   * recorded, because a read returns its id.
   */
  private void done(JournalEntry.Done done) {
    JournalEntry.Begin begun = open.get(done.step());
    if (begun == null) {
      return;
    }
    Optional<String> id = done.gave().get("id").asText();
    id.map(begun.resource()::withId).ifPresent(this::put);
    boolean findable = begun.settle() instanceof OutcomeProbe.ByKey;
    if (id.isPresent() || !findable || !begun.resource().id().isEmpty()) {
      open.remove(done.step());
    }
  }

  private void put(ResourceRecord record) {
    records.put(record.address(), record);
  }

  /**
   * Ends the replay. A resource that was displaced by a replacement that cannot exist returns to
   * its address.
   */
  Journal end(boolean isEmpty) {
    Map<Boolean, Set<Address>> undecided =
        deposed.entrySet().stream()
            .collect(
                Collectors.partitioningBy(
                    room -> open.containsKey(room.getKey()),
                    Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    Succession.undo(records, undecided.getOrDefault(false, Set.of()));
    return new Journal(
        from.withResources(records.values()).withLineage(lineage),
        new ArrayList<>(open.values()),
        new TreeSet<>(undecided.getOrDefault(true, Set.of())),
        isEmpty);
  }
}
