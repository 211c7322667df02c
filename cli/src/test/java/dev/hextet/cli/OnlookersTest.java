package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.StateSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says of others: of a run beside it, and of another stack of the same document. */
@Tag("once")
final class OnlookersTest {
  private static final String DOCUMENT =
      """
      provider: { aws: { region: us-east-2 } }
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
        aws_internet_gateway: { main: { vpc_id: "${aws_vpc.main.id}" } }
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("stack.yml"), DOCUMENT);
  }

  private InProcess run(String command, String document, String... more) {
    String[] words = new String[3 + more.length];
    words[0] = command;
    words[1] = folder.resolve(document).toString();
    words[2] = "--sandbox";
    System.arraycopy(more, 0, words, 3, more.length);
    return InProcess.run(words);
  }

  private void apply(String document) {
    InProcess applied = run("apply", document, "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
  }

  @Test
  void namesTheRunThatIsUnderWay() {
    apply("stack.yml");
    FileStateLocation store =
        new FileStateLocation(
            folder.resolve("stack.state.json"),
            new LocationOptions("hextet test", true, Duration.ZERO, false));
    String lineage = store.read().state().lineage();
    try (StateSession session = store.lock("apply")) {
      session.journal(new JournalEntry.Start(lineage, store.read().state().serial(), ""));

      InProcess planned = run("plan", "stack.yml");

      assertThat(planned.exitCode()).as(planned.err()).isZero();
      assertThat(planned.out() + planned.err())
          .contains("No changes.")
          .contains("[RunUnderWay]")
          .contains("Operation: apply")
          .contains("Pid: " + ProcessHandle.current().pid())
          .doesNotContain("interrupted");
      String document = folder.resolve("stack.yml").toString();
      assertThat(InProcess.run("state", "pull", document).err()).contains("is under way");
    }
    InProcess after = run("plan", "stack.yml");
    assertThat(after.out() + after.err()).doesNotContain("RunUnderWay");
  }

  @Test
  void warnsOfWhatALostStateHasMade() throws IOException {
    apply("stack.yml");
    InProcess again = run("plan", "stack.yml");
    assertThat(again.out() + again.err()).doesNotContain("AnotherStack");

    Files.delete(folder.resolve("stack.state.json"));
    InProcess planned = run("plan", "stack.yml");

    assertThat(planned.out() + planned.err())
        .contains("2 to add")
        .contains("[AnotherStack]")
        .contains("aws_vpc.main: vpc-")
        .contains("aws_internet_gateway.main: igw-");
  }

  @Test
  void warnsAtApplyAsWell() throws IOException {
    apply("stack.yml");
    Files.delete(folder.resolve("stack.state.json"));

    InProcess applied = run("apply", "stack.yml", "-n");

    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(applied.out() + applied.err()).contains("[AnotherStack]").contains("2 added");
  }

  @Test
  void warnsWhereTheDocumentWasRenamed() throws IOException {
    apply("stack.yml");
    Files.move(folder.resolve("stack.yml"), folder.resolve("renamed.yml"));
    Files.copy(folder.resolve("stack.sandbox.json"), folder.resolve("renamed.sandbox.json"));

    InProcess planned = run("plan", "renamed.yml");

    assertThat(planned.out() + planned.err()).contains("[AnotherStack]");
  }

  @Test
  void leavesAStackOfOtherAddressesAlone() throws IOException {
    apply("stack.yml");
    Files.writeString(
        folder.resolve("other.yml"),
        DOCUMENT.replace("aws_internet_gateway: { main:", "aws_internet_gateway: { other:"));
    Files.copy(folder.resolve("stack.sandbox.json"), folder.resolve("other.sandbox.json"));

    InProcess planned = run("plan", "other.yml");

    assertThat(planned.out() + planned.err()).contains("2 to add").doesNotContain("AnotherStack");
  }
}
