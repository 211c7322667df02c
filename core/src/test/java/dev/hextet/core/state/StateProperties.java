package dev.hextet.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.state.location.InMemoryStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Laws of the records of a state, for arbitrary valid states. */
@Domain(StateDomain.class)
class StateProperties {
  private static State read(String text) {
    return StateCodec.read(new SourceText("s.json", text), "", false);
  }

  @Property(tries = 200)
  void isReadAsItWasWritten(@ForAll State state) {
    String text = StateCodec.write(state, "hextet test");

    assertThat(read(text)).isEqualTo(state);
    assertThat(StateCodec.write(read(text), "hextet test")).isEqualTo(text);
  }

  /** What {@code state push} commits of a pulled state is the state to the byte. */
  @Property(tries = 200)
  void isPushedAsItWasPulled(@ForAll State state) {
    String pulled = pulledAfter(state);

    assertThat(pulledAfter(read(pulled))).isEqualTo(pulled);
  }

  private static String pulledAfter(State state) {
    StateLocation location =
        new InMemoryStateLocation(
            new InMemoryStateLocation.Memory(),
            new LocationOptions("hextet test", true, Duration.ZERO, false));
    try (StateSession session = location.lock("state push")) {
      session.commit(state);
    }
    return location.pull().orElseThrow();
  }

  @Property(tries = 200)
  void satisfiesItsInvariantsInEverySuccessor(@ForAll State state) {
    assertThat(state.verify()).isEmpty();
    assertThat(state.next(state.records(), state.outputs()).verify()).isEmpty();
    assertThat(state.next(state.records(), state.outputs()).sameContents(state)).isTrue();
  }

  @Property(tries = 200)
  void isTheSameAfterAJournalThatRecordsEverythingAgain(@ForAll State state) {
    List<JournalEntry> entries =
        state.records().stream()
            .<JournalEntry>map(record -> new JournalEntry.End("step", record))
            .toList();
    State empty = state.withResources(List.of());

    assertThat(Journal.replay(empty, lines(entries)).state()).isEqualTo(state);
  }

  /** Entries that were written as lines and read back. */
  private static List<JournalEntry> lines(List<JournalEntry> entries) {
    StringBuilder text =
        new StringBuilder(JournalCodec.line(1, new JournalEntry.Moved(new TreeMap<>())));
    for (int i = 0; i < entries.size(); i++) {
      text.append(JournalCodec.line(i + 2L, entries.get(i)));
    }
    return JournalCodec.read(new SourceText("s.journal", text.toString()));
  }
}
