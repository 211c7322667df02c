package dev.hextet.core.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateLockedException;
import dev.hextet.core.state.location.StateSession;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A state on a file system without file modes and symbolic links, as on Windows. The file system of
 * a zip file stands for it.
 */
class NonPosixFileSystemTest {
  private static final LocationOptions OPTIONS =
      new LocationOptions("hextet test", true, Duration.ZERO, false);

  @TempDir private Path folder;

  private FileSystem files = FileSystems.getDefault();

  @BeforeEach
  void open() throws IOException {
    files = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"));
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  private StateLocation store() {
    return new FileStateLocation(files.getPath("/a.state.json"), OPTIONS);
  }

  @Test
  void isNotPosix() {
    assertThat(files.supportedFileAttributeViews()).doesNotContain("posix");
  }

  @Test
  void commitsAStateAndKeepsABackup() throws IOException {
    commit(1);
    commit(2);

    assertThat(store().read().state().serial()).isEqualTo(2);
    assertThat(store().pull()).isPresent();
    assertThat(files.getPath("/a.state.json.backup.1")).exists();
  }

  @Test
  void replaysTheJournalOfAnInterruptedRun() throws IOException {
    commit(1);
    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Start("lineage", 1, ""));
      session.journal(new JournalEntry.Gone("s1", Address.of("a", "b")));
    }

    assertThat(store().read().journal().isEmpty()).isFalse();
    assertThat(Files.readAllLines(files.getPath("/a.state.journal"))).hasSize(2);
  }

  /** Windows denies reads of locked bytes, so the lock covers none of the text. */
  @Test
  void locksAByteBehindTheOwner() throws IOException {
    Path file = folder.resolve("b.state.json");
    StateLocation location = new FileStateLocation(file, OPTIONS);
    try (StateSession session = location.lock("apply");
        FileChannel channel = FileChannel.open(FileLock.of(file), StandardOpenOption.WRITE)) {
      assertThat(session.read().committed()).isEmpty();
      assertThat(location.lockOwner()).isPresent();
      assertThat(channel.tryLock(0, channel.size(), false)).isNotNull();
    }
  }

  /** An earlier version locks the whole file. */
  @Test
  void respectsALockOfTheWholeFile() throws IOException {
    Path file = folder.resolve("c.state.json");
    try (FileChannel channel =
        FileChannel.open(FileLock.of(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      assertThat(channel.tryLock()).isNotNull();
      assertThatThrownBy(() -> new FileStateLocation(file, OPTIONS).lock("apply").close())
          .isInstanceOf(StateLockedException.class);
    }
  }

  private void commit(int serial) {
    try (StateSession session = store().lock("apply")) {
      session.commit(State.NONE.withLineage("lineage").withSerial(serial));
    }
  }
}
