package dev.hextet.core.state.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link StateLocation}: every implementation extends this class. Each call of {@link
 * #location} returns another view of the same place, as another process would open it.
 */
public abstract class StateLocationContract {
  private static final LocationOptions OPTIONS =
      new LocationOptions("hextet test", true, Duration.ZERO, false);
  private static final Path RICH = Path.of("src/test/resources/state/rich.json");
  private static final Address NET = Address.of("net", "n");

  /** Returns a view of the place of this test, which has no state at first. */
  protected abstract StateLocation location(LocationOptions options);

  /** Edits the text of the committed state, past the location. */
  protected abstract void editState(UnaryOperator<String> edit);

  /** Edits the text of the lock, past the location. */
  protected abstract void editLock(UnaryOperator<String> edit);

  private StateLocation location() {
    return location(OPTIONS);
  }

  private static State state(long serial) {
    return State.NONE.withLineage("lineage").withSerial(serial);
  }

  private void commit(State state) {
    try (StateSession session = location().lock("apply")) {
      session.commit(state);
    }
  }

  private static JournalEntry start(long serial) {
    return new JournalEntry.Start("lineage", serial, "");
  }

  private static JournalEntry gone(String step) {
    return new JournalEntry.Gone(step, NET);
  }

  @Test
  void hasNoStateBeforeTheFirstCommit() {
    assertThat(location().exists()).isFalse();
    assertThat(location().pull()).isEmpty();
    assertThat(location().read().committed()).isEmpty();
    assertThat(location().read().digest()).isEmpty();
    assertThat(location().read().state()).isEqualTo(State.NONE);
  }

  @Test
  void returnsTheCommittedStateToEveryView() throws IOException {
    State rich = StateCodec.read(new SourceText("rich", Files.readString(RICH)), "", false);

    commit(rich);

    StateSnapshot snapshot = location().read();
    assertThat(location().exists()).isTrue();
    assertThat(snapshot.committed()).contains(rich);
    assertThat(snapshot.state()).isEqualTo(rich);
    assertThat(snapshot.digest()).isEqualTo(StateCodec.digest(rich, "hextet test"));
    assertThat(snapshot.journal().isEmpty()).isTrue();
    assertThat(location().pull()).contains(StateCodec.write(rich, "hextet test"));
  }

  /** Nothing of a state gets lost between {@code state pull} and {@code state push}. */
  @Test
  void commitsWhatItPullsByteForByte() throws IOException {
    commit(StateCodec.read(new SourceText("rich", Files.readString(RICH)), "", false));
    String pulled = location().pull().orElseThrow();

    commit(StateCodec.read(new SourceText("pulled", pulled), "", false));

    assertThat(location().pull()).contains(pulled);
  }

  @Test
  void replacesTheStateAtEachCommit() {
    commit(state(1));
    commit(state(2));

    assertThat(location().read().state().serial()).isEqualTo(2);
  }

  @Test
  void refusesAStateThatViolatesAnInvariant() {
    commit(state(1));
    try (StateSession session = location().lock("apply")) {
      session.journal(start(1));
      assertThatThrownBy(() -> session.commit(state(0))).hasMessageContaining("[StateInvariant]");
    }

    assertThat(location().read().state().serial()).isEqualTo(1);
    assertThat(location().read().journal().isEmpty()).isFalse();
  }

  @Test
  void refusesAnEditedStateUnlessItIsAccepted() {
    commit(state(1));
    editState(text -> text.replace("\"serial\": 1", "\"serial\": 5"));

    assertThatThrownBy(() -> location().read()).hasMessageContaining("[StateDigest]");
    assertThatThrownBy(() -> location().pull()).hasMessageContaining("[StateDigest]");
    LocationOptions accepting = new LocationOptions("hextet test", true, Duration.ZERO, true);
    assertThat(location(accepting).read().state().serial()).isEqualTo(5);
  }

  @Test
  void refusesASecondHolderOfTheLockAndNamesTheFirst() {
    try (StateSession first = location().lock("apply")) {
      assertThat(first.read().committed()).isEmpty();
      assertThatThrownBy(() -> location().lock("destroy").close())
          .isInstanceOfSatisfying(
              StateLockedException.class,
              e -> {
                assertThat(e.diagnostic().code()).isEqualTo("StateLocked");
                assertThat(e.diagnostic().detail())
                    .contains("Operation: apply")
                    .contains("Pid: " + ProcessHandle.current().pid());
              });
    }
    location().lock("destroy").close();
  }

  @Test
  void locksNothingWithoutTheOption() {
    LocationOptions unlocked = new LocationOptions("hextet test", false, Duration.ZERO, false);
    try (StateSession first = location().lock("apply");
        StateSession second = location(unlocked).lock("apply")) {
      second.commit(state(1));
      assertThat(first.read().state().serial()).isEqualTo(1);
    }
  }

  @Test
  void keepsTheJournalOfARunWithoutACommit() {
    try (StateSession session = location().lock("apply")) {
      session.journal(start(0));
    }
    assertThat(location().exists()).isTrue();
    assertThat(location().read().journal().isEmpty()).isFalse();
    assertThat(location().read().state().lineage()).isEqualTo("lineage");

    commit(state(1));

    assertThat(location().read().journal().isEmpty()).isTrue();
  }

  @Test
  void continuesTheJournalOfTheRunBefore() {
    try (StateSession session = location().lock("apply")) {
      session.journal(start(0));
    }
    try (StateSession session = location().lock("apply")) {
      session.journal(new JournalEntry.Start("other", 0, ""));
      session.journal(gone("x"));
    }

    assertThat(location().read().state().lineage()).isEqualTo("other");
  }

  @Test
  void hidesTheJournalOfARunningRunAndNamesItsOwner() {
    commit(state(1));
    try (StateSession session = location().lock("apply")) {
      assertThat(location().read().writer()).isEmpty();
      session.journal(start(1));

      StateSnapshot seen = location().read();

      assertThat(seen.journal().isEmpty()).isTrue();
      assertThat(seen.writer().orElseThrow()).contains("Operation: apply");
      assertThat(session.read().journal().isEmpty()).isFalse();
      assertThat(session.read().writer()).isEmpty();
    }
    assertThat(location().read().writer()).isEmpty();
    assertThat(location().read().journal().isEmpty()).isFalse();
  }

  @Test
  void refusesTheJournalOfAnotherState() {
    commit(state(1));
    try (StateSession session = location().lock("apply")) {
      session.journal(start(4));
    }

    assertThatThrownBy(() -> location().read()).hasMessageContaining("[JournalOfAnotherState]");
  }

  @Test
  void keepsTheEntriesOfEachThreadInTheirOrder() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (StateSession session = location().lock("apply")) {
      session.journal(start(0));
      List<? extends Future<?>> all =
          IntStream.range(0, 8)
              .mapToObj(thread -> threads.submit(() -> journalMoves(session, thread)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
      assertThat(session.read().state().resources().keySet())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, 8).mapToObj(thread -> address(thread, 20)).toList());
    } finally {
      threads.shutdownNow();
    }
    assertThat(location().read().state().records()).hasSize(8);
  }

  /** Records a resource and moves it 20 times: in another order, it would get lost. */
  private static void journalMoves(StateSession session, int thread) {
    session.journal(new JournalEntry.End("s" + thread, record(address(thread, 0))));
    for (int i = 0; i < 20; i++) {
      session.journal(
          new JournalEntry.Moved(
              new TreeMap<>(Map.of(address(thread, i), address(thread, i + 1)))));
    }
  }

  private static ResourceRecord record(Address address) {
    return ResourceRecord.start(address, "id", new RecordedPlacement("aws", "here"), 1);
  }

  private static Address address(int thread, int move) {
    return Address.of("net", "t" + thread + "_" + move);
  }

  @Test
  void namesTheOwnerOfTheLock() {
    try (StateSession session = location().lock("apply")) {
      assertThat(session.read().state()).isEqualTo(State.NONE);
      LockInfo owner = location().lockOwner().orElseThrow();

      assertThat(owner.isAlive()).isTrue();
      assertThat(owner.entries()).containsEntry("Operation", "apply");
      assertThat(owner.text()).contains("ID: " + owner.id());
      assertThat(location().isLockFree()).isFalse();
    }
    assertThat(location().lockOwner()).isEmpty();
    assertThat(location().isLockFree()).isTrue();
  }

  @Test
  void keepsTheLockOfALiveProcess() {
    try (StateSession session = location().lock("apply")) {
      assertThat(session.read().state()).isEqualTo(State.NONE);
      LockInfo owner = location().lockOwner().orElseThrow();

      assertThat(location().breakLock(owner)).isEqualTo(LockRelease.IS_HELD);
      assertThat(location().lockOwner()).contains(owner);
    }
  }

  @Test
  void breaksTheLockOfAnotherMachine() {
    try (StateSession lost = location().lock("apply")) {
      assertThat(lost.read().state()).isEqualTo(State.NONE);
      editLock(text -> text.replaceAll("\"Host\": \"[^\"]*\"", "\"Host\": \"far\""));
      LockInfo owner = location().lockOwner().orElseThrow();

      assertThat(owner.isAlive()).isFalse();
      assertThat(location().breakLock(owner)).isEqualTo(LockRelease.BROKEN);

      try (StateSession next = location().lock("destroy")) {
        assertThat(next.read().state()).isEqualTo(State.NONE);
        assertThat(location().lockOwner().orElseThrow().entries())
            .containsEntry("Operation", "destroy");
      }
    }
  }
}
