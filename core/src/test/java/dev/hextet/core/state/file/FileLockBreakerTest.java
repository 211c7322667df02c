package dev.hextet.core.state.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.state.State;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.LockInfo;
import dev.hextet.core.state.location.LockRelease;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLockBreakerTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("a.state.json");
  }

  private StateLocation store() {
    return new FileStateLocation(
        file(), new LocationOptions("hextet test", true, Duration.ZERO, false));
  }

  /** A holder that is no process of this machine. */
  private LockInfo elsewhere() throws IOException {
    Path lock = folder.resolve("a.state.json.lock");
    Files.writeString(
        lock, Files.readString(lock).replaceAll("\"Host\": \"[^\"]*\"", "\"Host\": \"far\""));
    return new FileLockBreaker(file()).owner().orElseThrow();
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
    assertThat(new FileLockBreaker(file()).owner()).isEmpty();
  }

  @Test
  void leavesTheLockOfALiveProcess() {
    try (StateSession session = store().lock("apply")) {
      assertThat(session.read().state()).isEqualTo(State.NONE);
      FileLockBreaker breaker = new FileLockBreaker(file());
      LockInfo holder = breaker.owner().orElseThrow();

      assertThat(holder.isAlive()).isTrue();
      assertThat(breaker.isFree()).isFalse();
      assertThat(breaker.release(holder)).isEqualTo(LockRelease.IS_HELD);
      assertThat(breaker.owner()).contains(holder);
    }
  }

  @Test
  void clearsTheFileOfALockThatNobodyHolds() throws IOException {
    die();
    FileLockBreaker breaker = new FileLockBreaker(file());

    assertThat(breaker.isFree()).isTrue();
    assertThat(breaker.release(breaker.owner().orElseThrow())).isEqualTo(LockRelease.WAS_FREE);
    assertThat(breaker.owner()).isEmpty();
    store().lock("apply").close();
  }

  @Test
  void removesALockOfAnotherMachineSoThatTheNextRunTakesAnother() throws IOException {
    try (StateSession lost = store().lock("apply")) {
      assertThat(lost.read().state()).isEqualTo(State.NONE);

      assertThat(new FileLockBreaker(file()).release(elsewhere())).isEqualTo(LockRelease.BROKEN);

      try (StateSession next = store().lock("destroy")) {
        assertThat(next.read().state()).isEqualTo(State.NONE);
        assertThat(new FileLockBreaker(file()).owner().orElseThrow().entries())
            .containsEntry("Operation", "destroy");
      }
    }
  }
}
