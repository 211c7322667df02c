package dev.hextet.core.state.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.state.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockBreakerTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("a.state.json");
  }

  private StateStore store() {
    return new FileStateStore(file(), new StoreOptions("hextet test", true, Duration.ZERO, false));
  }

  /** A holder that is no process of this machine. */
  private LockInfo elsewhere() throws IOException {
    Path lock = folder.resolve("a.state.json.lock");
    Files.writeString(
        lock, Files.readString(lock).replaceAll("\"Host\": \"[^\"]*\"", "\"Host\": \"far\""));
    return new LockBreaker(file()).holder().orElseThrow();
  }

  /** A process that held the lock and died: its file still says who it was. */
  private void die() throws IOException {
    Path lock = folder.resolve("a.state.json.lock");
    String said;
    try (StateSession session = store().lock("apply")) {
      assertThat(session.read().state()).isEqualTo(State.NONE);
      said = Files.readString(lock);
    }
    Files.writeString(lock, said);
  }

  @Test
  void knowsNobodyBeforeTheFirstRun() {
    assertThat(new LockBreaker(file()).holder()).isEmpty();
  }

  @Test
  void leavesTheLockOfALiveProcess() {
    try (StateSession session = store().lock("apply")) {
      assertThat(session.read().state()).isEqualTo(State.NONE);
      LockBreaker breaker = new LockBreaker(file());
      LockInfo holder = breaker.holder().orElseThrow();

      assertThat(holder.isAlive()).isTrue();
      assertThat(breaker.isFree()).isFalse();
      assertThat(breaker.release(holder)).isEqualTo(LockBreaker.Result.IS_HELD);
      assertThat(breaker.holder()).contains(holder);
    }
  }

  @Test
  void clearsTheFileOfALockThatNobodyHolds() throws IOException {
    die();
    LockBreaker breaker = new LockBreaker(file());

    assertThat(breaker.isFree()).isTrue();
    assertThat(breaker.release(breaker.holder().orElseThrow()))
        .isEqualTo(LockBreaker.Result.WAS_FREE);
    assertThat(breaker.holder()).isEmpty();
    store().lock("apply").close();
  }

  @Test
  void removesALockOfAnotherMachineSoThatTheNextRunTakesAnother() throws IOException {
    try (StateSession lost = store().lock("apply")) {
      assertThat(lost.read().state()).isEqualTo(State.NONE);

      assertThat(new LockBreaker(file()).release(elsewhere())).isEqualTo(LockBreaker.Result.BROKEN);

      try (StateSession next = store().lock("destroy")) {
        assertThat(next.read().state()).isEqualTo(State.NONE);
        assertThat(new LockBreaker(file()).holder().orElseThrow().entries())
            .containsEntry("Operation", "destroy");
      }
    }
  }
}
