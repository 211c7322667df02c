package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.state.AttributeRecord;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.RecordedPlacement;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateCodec;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hextet state} and {@code hextet force-unlock}, in this process. */
final class StateCommandsTest {
  private static final State STATE =
      State.NONE
          .withLineage("6f1d")
          .withSerial(7)
          .withResources(
              List.of(
                  record("aws_vpc.main", "vpc-1"),
                  record("aws_subnet.web[0]", "subnet-1", "aws_vpc.main"),
                  record("aws_subnet.web[1]", "subnet-2", "aws_vpc.main")));

  @TempDir Path temp;

  @BeforeEach
  void writeState() throws IOException {
    Files.writeString(file(), StateCodec.write(STATE, "hextet test"));
  }

  private static ResourceRecord record(String address, String id, String... dependencies) {
    return ResourceRecord.start(
            Address.parse(address), id, new RecordedPlacement("aws", "us-east-2"), 1)
        .withContents(
            AttributeRecord.empty(1)
                .withConfigured(Set.of("cidr_block"))
                .withPlain(
                    Value.map(Map.of("cidr_block", Value.of("10.0.0.0/16"), "id", Value.of(id)))))
        .withDependencies(
            Stream.of(dependencies).map(d -> Address.parse(d)).collect(Collectors.toSet()));
  }

  private Path file() {
    return temp.resolve("stack.state.json");
  }

  private State state() throws IOException {
    return StateCodec.read(new SourceText("s", Files.readString(file())), "", false);
  }

  private FileStateLocation store() {
    return new FileStateLocation(
        file(), new LocationOptions("hextet test", true, Duration.ZERO, false));
  }

  private InProcess run(String... words) {
    return InProcess.run(given(words));
  }

  /** {@code DOC} stands for the document, {@code TEMP} for the folder. */
  private String[] given(String... words) {
    return Stream.of(words)
        .map(word -> word.replace("DOC", temp.resolve("stack.yml") + ""))
        .map(word -> word.replace("TEMP", temp + ""))
        .toArray(String[]::new);
  }

  @Test
  void listsAllOrSome() {
    assertThat(run("state", "list", "DOC").out())
        .isEqualTo("aws_subnet.web[0]\naws_subnet.web[1]\naws_vpc.main\n");
    assertThat(run("state", "list", "DOC", "aws_subnet.web[1]", "aws_vpc.none").out())
        .isEqualTo("aws_subnet.web[1]\n");
    assertThat(run("state", "list", "--state", "TEMP/stack.state.json", "-id=vpc-1").out())
        .isEqualTo("aws_vpc.main\n");
    assertThat(run("state", "list", "DOC", "aws_vpc.main", "--json").out())
        .contains("[\"aws_vpc.main\"]");
  }

  @Test
  void showsWhatIsRecorded() {
    assertThat(run("state", "show", "DOC", "resource.aws_vpc.main").out())
        .isEqualTo(run("state", "show", "DOC", "aws_vpc.main").out());
    assertThat(run("state", "show", "DOC", "aws_vpc.main").out())
        .isEqualTo(
            """
            # aws_vpc.main:
            resource "aws_vpc" "main" {
                cidr_block = "10.0.0.0/16"
                id         = "vpc-1"
            }
            """);
    InProcess none = run("state", "show", "DOC", "aws_vpc.mian");
    assertThat(none.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(none.err()).contains("[NotRecorded]").contains("aws_vpc.main");
  }

  @Test
  void namesTheDocumentInTheCommandThatListsAll() {
    for (List<String> command :
        List.of(
            List.of("state", "show", "DOC", "aws_vpc.x"),
            List.of("state", "rm", "DOC", "aws_vpc.x"),
            List.of("state", "mv", "DOC", "aws_vpc.x", "aws_vpc.y"))) {
      assertThat(run(command.toArray(String[]::new)).err())
          .contains("hextet state list " + temp.resolve("stack.yml") + " lists all of them.");
    }
    String state = temp.resolve("stack.state.json").toString();
    assertThat(run("state", "show", "aws_vpc.x", "--state", state).err())
        .contains("hextet state list --state " + state + " lists all of them.");
  }

  @Test
  void saysThatTheDocumentComesFirst() {
    for (List<String> command :
        List.of(
            List.of("state", "show", "aws_vpc.main", "stack.yml"),
            List.of("state", "show", "aws_vpc.main", "DOC"),
            List.of("state", "list", "aws_vpc.main", "stack.json"),
            List.of("state", "rm", "aws_vpc.main", "aws_subnet.web", "stack.yaml"),
            List.of("state", "mv", "aws_vpc.main", "stack.yml", "aws_vpc.x"),
            List.of("state", "mv", "aws_vpc.main", "aws_vpc.x", "stack.yml"))) {
      InProcess swapped = run(command.toArray(String[]::new));
      assertThat(swapped.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(swapped.err()).contains(" comes first: hextet state " + command.get(1));
    }
    assertThat(run("state", "mv", "DOC", "aws_vpc.main", "aws_vpc.json").exitCode()).isZero();
  }

  @Test
  void movesABlock() throws IOException {
    InProcess moved = run("state", "mv", "DOC", "aws_subnet.web", "aws_subnet.app");

    assertThat(moved.out())
        .isEqualTo(
            """
            Move "aws_subnet.web[0]" to "aws_subnet.app[0]"
            Move "aws_subnet.web[1]" to "aws_subnet.app[1]"
            Successfully moved 2 object(s).
            """);
    assertThat(run("state", "list", "DOC").out())
        .isEqualTo("aws_subnet.app[0]\naws_subnet.app[1]\naws_vpc.main\n");
    assertThat(state().serial()).isEqualTo(8);
    Path backup = temp.resolve("stack.state.json.backup.7");
    assertThat(Files.readString(backup)).isEqualTo(StateCodec.write(STATE, "hextet test"));
  }

  @Test
  void changesNothingInADryRunNorWhereItRefuses() throws IOException {
    assertThat(run("state", "mv", "--dry-run", "DOC", "aws_vpc.main", "aws_vpc.net").out())
        .isEqualTo("Would move \"aws_vpc.main\" to \"aws_vpc.net\"\n");
    assertThat(run("state", "rm", "-dry-run", "DOC", "aws_subnet.web").out())
        .isEqualTo(
            """
            Would remove aws_subnet.web[0] [id=subnet-1]
            Would remove aws_subnet.web[1] [id=subnet-2]
            """);
    assertThat(run("state", "mv", "DOC", "aws_vpc.main", "aws_subnet.web[2]").err())
        .contains("[CannotMove]");
    assertThat(run("state", "rm", "DOC", "aws_vpc.main", "aws_vpc.other").err())
        .contains("[NotRecorded]");
    assertThat(run("state", "mv", "--dry-run", "--json", "DOC", "aws_vpc.main", "aws_vpc.n").out())
        .contains("\"dry_run\": true")
        .contains("\"from\": \"aws_vpc.main\"");
    assertThat(run("state", "rm", "--dry-run", "--json", "DOC", "aws_vpc.main").out())
        .contains("\"id\": \"vpc-1\"");
    assertThat(state()).isEqualTo(STATE);
    assertThat(Files.exists(temp.resolve("stack.state.json.backup.7"))).isFalse();
  }

  @Test
  void forgetsAndSaysWhatStays() throws IOException {
    InProcess removed = run("state", "rm", "DOC", "aws_vpc.main");

    assertThat(removed.out())
        .isEqualTo(
            "Removed aws_vpc.main [id=vpc-1]\n"
                + "Successfully removed 1 resource instance(s). It stays in EC2, and hextet manages"
                + " it no longer.\n");
    assertThat(state().records()).hasSize(2).allMatch(r -> r.dependencies().isEmpty());
  }

  @Test
  void pullsTheStateToTheByteAndPushesItElsewhere() throws IOException {
    InProcess pulled = run("state", "pull", "DOC");
    assertThat(pulled.out()).isEqualTo(Files.readString(file()));

    Path other = temp.resolve("other.state.json");
    InProcess pushed =
        InProcess.run(pulled.out(), Map.of(), "state", "push", "-", "--state", other.toString());

    assertThat(pushed.exitCode()).isEqualTo(ExitCode.SUCCESS);
    assertThat(StateCodec.read(new SourceText("s", Files.readString(other)), "", false))
        .isEqualTo(STATE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
        .isEqualTo("rw-------");
  }

  @Test
  void pushesOnlyWhatIsNewerAndOfTheSameLineageUnlessForced() throws IOException {
    Path old = temp.resolve("old.json");
    Files.writeString(old, StateCodec.write(STATE, "hextet test"));
    assertThat(run("state", "push", "DOC", "TEMP/old.json").err()).contains("[StateNotNewer]");
    Files.writeString(old, StateCodec.write(STATE.withLineage("another"), "hextet test"));
    assertThat(run("state", "push", "DOC", "TEMP/old.json").err()).contains("another lineage");
    assertThat(state()).isEqualTo(STATE);

    assertThat(run("state", "push", "-force", "DOC", "TEMP/old.json").exitCode()).isZero();

    assertThat(state().lineage()).isEqualTo("another");
    assertThat(state().serial()).isEqualTo(8);
  }

  @Test
  void pushesNothingThatIsNotWhole() throws IOException {
    Path bad = temp.resolve("bad.json");
    State next = STATE.next(STATE.records(), Map.of());
    String text = StateCodec.write(next, "hextet test");
    Files.writeString(bad, text.replace("vpc-1", "vpc-2"));
    assertThat(run("state", "push", "DOC", "TEMP/bad.json").err()).contains("[StateDigest]");
    Files.writeString(bad, text.replace("aws_subnet.web[1]", "aws_subnet.web[0]"));
    assertThat(run("state", "push", "--accept-edited-state", "DOC", "TEMP/bad.json").err())
        .contains("[StateDamaged]");
    Files.writeString(
        bad,
        StateCodec.write(
            next.withResources(List.of(record("aws_moon.base", "moon-1"))), "hextet test"));
    assertThat(run("state", "push", "DOC", "TEMP/bad.json").err()).contains("[UnknownType]");
    assertThat(run("state", "push", "DOC", "TEMP/none.json").err()).contains("[FileUnreadable]");
    assertThat(state()).isEqualTo(STATE);
  }

  @Test
  void writesNothingWhileARunIsNotSettledOrHoldsTheLock() throws IOException {
    try (StateSession session = store().lock("apply")) {
      InProcess locked = run("state", "rm", "DOC", "aws_vpc.main");
      assertThat(locked.exitCode()).isEqualTo(ExitCode.LOCKED);
      session.journal(new JournalEntry.Start("6f1d", 7, ""));
    }

    InProcess open = run("state", "rm", "DOC", "aws_vpc.main");

    assertThat(open.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(open.err()).contains("[OpenJournal]").contains("hextet apply");
    assertThat(run("state", "pull", "DOC").err()).contains("interrupted");
    assertThat(state()).isEqualTo(STATE);
  }

  @Test
  void unlocksWhatNobodyHoldsAndNothingElse() throws IOException {
    Path lock = temp.resolve("stack.state.json.lock");
    assertThat(run("force-unlock", "DOC", "1234").err()).contains("[NotLocked]");
    String id;
    String said;
    try (StateSession session = store().lock("apply")) {
      said = Files.readString(lock);
      assertThat(session.read().journal().isEmpty()).isTrue();
      assertThat(run("force-unlock", "DOC", "1234").err()).contains("[OtherLock]");
      id = id(run("state", "rm", "DOC", "aws_vpc.main").err());

      InProcess alive = run("force-unlock", "-force", "DOC", id);

      assertThat(alive.exitCode()).isEqualTo(ExitCode.LOCKED);
      assertThat(alive.err()).contains("a running process holds the lock");
    }
    assertThat(run("force-unlock", "DOC", id).err()).contains("[NotLocked]");
    // As after a process that died with it.
    Files.writeString(lock, said);
    assertThat(run("force-unlock", "DOC", id).out()).contains("was already free.");
    assertThat(run("force-unlock", "DOC", id).err()).contains("[NotLocked]");
  }

  private static String id(String lockInfo) {
    return lockInfo.replaceAll("(?s).*  ID: (\\w+).*", "$1");
  }

  @Test
  void asksBeforeItBreaksALockOfAnotherMachine() throws IOException {
    Path lock = temp.resolve("stack.state.json.lock");
    try (StateSession session = store().lock("apply")) {
      assertThat(session.read().journal().isEmpty()).isTrue();
      Files.writeString(lock, "{\"ID\": \"abc\", \"Host\": \"far\", \"Pid\": 1}");

      InProcess refused = InProcess.run("no\n", Map.of(), given("force-unlock", "DOC", "abc"));
      assertThat(refused.out()).isEqualTo("Force-unlock cancelled.\n");
      assertThat(Files.exists(lock)).isTrue();

      InProcess broken = InProcess.run("yes\n", Map.of(), given("force-unlock", "DOC", "abc"));
      assertThat(broken.out()).contains("removed");
      assertThat(Files.exists(lock)).isFalse();
    }
    assertThat(run("state", "rm", "DOC", "aws_vpc.main").exitCode()).isZero();
  }

  @Test
  void saysHowItsCommandsAreWritten() {
    assertThat(run("state", "--help").out()).contains("list", "show", "mv", "rm", "pull", "push");
    assertThat(run("state").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run("state", "lst").err()).contains("no command \"state lst\"").contains("list");
    assertThat(run("state", "mv", "aws_vpc.main").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run("state", "mv", "DOC", "vpc", "vpc2").err())
        .contains("\"vpc\" is not an address: a name is missing. Write vpc.NAME.");
    assertThat(run("state", "rm", "DOC").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run("state", "mv", "--help").out()).contains("hextet state mv [DOCUMENT] FROM TO");
    assertThat(run("--help").out()).contains("force-unlock");
    assertThat(run("state", "list", "TEMP/none.yml").err()).contains("[NoState]");
  }
}
