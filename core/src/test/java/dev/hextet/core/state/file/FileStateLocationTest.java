package dev.hextet.core.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.state.JournalCodec;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateLockedException;
import dev.hextet.core.state.location.StateSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileStateLocationTest {
  private static final LocationOptions OPTIONS =
      new LocationOptions("hextet test", true, Duration.ZERO, false);

  @TempDir private Path folder;

  @Test
  void readsWhatWasCommittedAndOnlyTheOwnerMay() throws IOException {
    commit(1);

    assertThat(store().read().state().serial()).isEqualTo(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsTheLastFiveSerials() throws IOException {
    for (int serial = 1; serial <= 8; serial++) {
      commit(serial);
    }

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> String.valueOf(path.getFileName())))
          .contains("a.state.json.backup.7", "a.state.json.backup.3")
          .doesNotContain("a.state.json.backup.2", "a.state.json.tmp");
    }
  }

  @Test
  void letsOneRunAtATimeHoldTheLock() {
    try (StateSession first = store().lock("apply")) {
      assertThat(first.read().committed()).isEmpty();
      assertThatThrownBy(() -> store().lock("destroy").close())
          .isInstanceOfSatisfying(
              StateLockedException.class,
              e -> {
                assertThat(e.diagnostic().code()).isEqualTo("StateLocked");
                assertThat(e.diagnostic().detail())
                    .contains("Operation: apply")
                    .contains("Pid: " + ProcessHandle.current().pid());
              });
    }
    store().lock("destroy").close();
  }

  @Test
  void writesEveryEntryOfManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Start("lineage", 0, ""));
      List<? extends Future<?>> all =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              session.journal(
                                  new JournalEntry.Gone("s" + i, Address.of("a", "b")))))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Files.readAllLines(folder.resolve("a.state.journal"))).hasSize(201);
    assertThat(store().read().journal().isEmpty()).isFalse();
  }

  @Test
  void beginsItsJournalBehindATornLineOfTheOneBefore() throws IOException {
    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Start("lineage", 0, ""));
    }
    Files.writeString(journal(), "{\"seq\":2,\"ent", StandardOpenOption.APPEND);

    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Gone("x", Address.of("a", "b")));
    }

    assertThat(Files.readAllLines(journal())).hasSize(2);
    assertThat(store().read().journal().isEmpty()).isFalse();
  }

  @Test
  void takesALastLineWithoutItsEndForATornOne() throws IOException {
    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Start("lineage", 0, ""));
    }
    String whole = Files.readString(journal());
    Files.writeString(journal(), whole.substring(0, whole.length() - 1));
    assertThat(store().read().journal().isEmpty()).isTrue();

    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Start("other", 0, ""));
    }

    assertThat(store().read().state().lineage()).isEqualTo("other");
  }

  /** The run ended between the renaming of the state and the deletion of its journal. */
  @Test
  void beginsAnewWhereTheRunBeforeWasCommittedAndItsJournalLeft() throws IOException {
    String left = JournalCodec.line(1, new JournalEntry.Start("lineage", 0, ""));
    commit(1);
    Files.writeString(journal(), left);
    assertThat(store().read().journal().isEmpty()).isTrue();

    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Start("lineage", 1, ""));
    }

    assertThat(Files.readAllLines(journal())).hasSize(1).doesNotContain(left.strip());
    assertThat(store().read().journal().isEmpty()).isFalse();
  }

  @Test
  void refusesAJournalThatGoesWithAnotherState() throws IOException {
    commit(1);
    for (JournalEntry start :
        List.of(
            new JournalEntry.Start("lineage", 4, ""), new JournalEntry.Start("another", 1, ""))) {
      Files.writeString(journal(), JournalCodec.line(1, start));

      assertThatThrownBy(() -> store().read()).hasMessageContaining("[JournalOfAnotherState]");
    }
  }

  /** A link has one lock, one journal and one state, by whatever name they are reached. */
  @Test
  void keepsEverythingBesideTheFileThatALinkLeadsTo() throws IOException {
    commit(1);
    Path other = Files.createDirectory(folder.resolve("other"));
    Path near = Files.createSymbolicLink(other.resolve("near.json"), Path.of("../a.state.json"));
    Path far = Files.createSymbolicLink(other.resolve("far.json"), near.toAbsolutePath());
    FileStateLocation linked = new FileStateLocation(far, OPTIONS);

    try (StateSession session = linked.lock("apply")) {
      assertThatThrownBy(() -> store().lock("destroy").close())
          .isInstanceOf(StateLockedException.class);
      session.journal(new JournalEntry.Start("lineage", 1, ""));
      assertThat(Files.exists(journal())).isTrue();
      session.commit(linked.read().state().next(List.of(), Map.of()));
    }

    assertThat(store().read().state().serial()).isEqualTo(2);
    assertThat(linked.read().state().serial()).isEqualTo(2);
    assertThat(Files.isSymbolicLink(far)).isTrue();
    assertThat(Files.isSymbolicLink(near)).isTrue();
    assertThat(folder.resolve("a.state.json.backup.1")).exists();
    try (Stream<Path> files = Files.list(other)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void refusesALinkThatLeadsToNoState() throws IOException {
    Path dangling = Files.createSymbolicLink(folder.resolve("d.json"), Path.of("none.json"));
    Path one = folder.resolve("one.json");
    Path two = Files.createSymbolicLink(folder.resolve("two.json"), one);
    Files.createSymbolicLink(one, two);

    for (Path link : List.of(dangling, one, two)) {
      assertThatThrownBy(() -> new FileStateLocation(link, OPTIONS))
          .hasMessageContaining("[StateLinkBroken]");
    }
  }

  @Test
  void namesTheBackupOfAStateThatIsNotUtf8() throws IOException {
    commit(1);
    commit(2);
    Files.write(file(), new byte[] {'{', (byte) 0xff, '}'});

    assertThatThrownBy(() -> store().read())
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> {
              assertThat(e.diagnostics().get(0).code()).isEqualTo("StateDamaged");
              assertThat(e.diagnostics().get(0).summary()).contains("it is not UTF-8");
              assertThat(e.diagnostics().get(0).detail()).contains("a.state.json.backup.1");
            });
  }

  @Test
  void refusesAStateThatIsNotARegularFile() throws IOException {
    Files.createDirectory(file());

    assertThatThrownBy(() -> store().read()).hasMessageContaining("[StateUnwritable]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\n", "\0\0\0\0", "\0\0\n", "{}\n", "\u00ff", "x"})
  void refusesAJournalThatNoRunLeft(String text) throws IOException {
    commit(1);
    Files.write(journal(), text.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> store().read()).hasMessageContaining("[JournalDamaged]");
    try (StateSession session = store().lock("apply")) {
      assertThatThrownBy(session::read).hasMessageContaining("[JournalDamaged]");
      assertThatThrownBy(() -> session.journal(new JournalEntry.Start("lineage", 1, "")))
          .hasMessageContaining("[JournalDamaged]");
    }
  }

  @Test
  void takesNoEntryOnceTheJournalIsGone() throws IOException {
    try (StateSession session = store().lock("apply")) {
      session.journal(new JournalEntry.Start("lineage", 0, ""));
      Files.delete(journal());
      JournalEntry entry = new JournalEntry.Gone("x", Address.of("a", "b"));

      assertThatThrownBy(() -> session.journal(entry)).hasMessageContaining("[StateUnwritable]");
      Files.createFile(journal());
      assertThatThrownBy(() -> session.journal(entry)).hasMessageContaining("[StateUnwritable]");
    }
  }

  @Test
  void commitsAlsoWhereItsFolderHasVanished() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("deep")).resolve("a.state.json");
    FileStateLocation store =
        new FileStateLocation(deep, new LocationOptions("hextet test", true, Duration.ZERO, false));
    try (StateSession session = store.lock("apply")) {
      session.journal(new JournalEntry.Start("lineage", 0, ""));
      Files.move(folder.resolve("deep"), folder.resolve("elsewhere"));
      session.commit(State.NONE.withLineage("lineage").next(List.of(), Map.of()));
    }

    assertThat(store.read().state().serial()).isEqualTo(1);
  }

  @Test
  void leavesTheStateAsItWasWhenANewOneCannotBeWritten() throws IOException {
    commit(1);
    Files.createDirectory(folder.resolve("a.state.json.tmp"));
    Files.createFile(folder.resolve("a.state.json.tmp").resolve("x"));

    assertThatThrownBy(() -> commit(2)).hasMessageContaining("[StateUnwritable]");

    assertThat(store().read().state().serial()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "stack.state.json, stack.state.journal",
    "other.json, other.journal",
    "odd, odd.journal",
  })
  void keepsTheJournalBesideTheState(String state, String journal) {
    assertThat(new FileStateLocation(folder.resolve(state), OPTIONS).journalName())
        .isEqualTo(folder.resolve(journal).toString());
  }

  private void commit(long serial) {
    State before = State.NONE.withLineage("lineage").withSerial(serial - 1);
    try (StateSession session = store().lock("apply")) {
      session.commit(before.next(List.of(), Map.of()));
    }
  }

  private Path journal() {
    return folder.resolve("a.state.journal");
  }

  private Path file() {
    return folder.resolve("a.state.json");
  }

  private FileStateLocation store() {
    return new FileStateLocation(file(), OPTIONS);
  }
}
