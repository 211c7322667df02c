package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says after what is recorded was moved, forgotten and put back. */
final class StateStoryTest {
  private static final String DOCUMENT =
      """
      provider: { aws: { region: us-east-2 } }
      variable: { owner: { sensitive: true, default: alice-canary } }
      resource:
        aws_vpc:
          main: { cidr_block: 10.0.0.0/16, tags: { Owner: "${var.owner}" } }
        aws_subnet:
          web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 }
      """;

  @TempDir Path folder;

  private InProcess run(String... words) {
    String document = folder.resolve("stack.yml").toString();
    return InProcess.run(
        Stream.of(words).map(word -> word.replace("DOC", document)).toArray(String[]::new));
  }

  private void write(String document) throws IOException {
    Files.writeString(folder.resolve("stack.yml"), document);
  }

  private void hasNoChanges() {
    InProcess plan = run("plan", "DOC", "--sandbox");
    assertThat(plan.out()).as(plan.err()).startsWith("No changes.");
  }

  @Test
  void isNoChangeOnceTheDocumentSaysTheSame() throws IOException {
    write(DOCUMENT);
    InProcess applied = run("apply", "DOC", "--sandbox", "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();

    assertThat(run("state", "mv", "DOC", "aws_vpc.main", "aws_vpc.net").exitCode()).isZero();
    write(DOCUMENT.replace("main:", "net:").replace("aws_vpc.main", "aws_vpc.net"));
    hasNoChanges();
    assertThat(run("apply", "DOC", "--sandbox", "-n").exitCode()).isZero();
    hasNoChanges();
  }

  @Test
  void managesNoLongerWhatItForgotUntilItIsPutBack() throws IOException {
    write(DOCUMENT);
    InProcess applied = run("apply", "DOC", "--sandbox", "-n");
    assertThat(applied.exitCode()).as(applied.err()).isZero();
    Path kept = Files.writeString(folder.resolve("kept.json"), run("state", "pull", "DOC").out());

    assertThat(run("state", "rm", "DOC", "aws_subnet.web").exitCode()).isZero();
    assertThat(run("plan", "DOC", "--sandbox").out()).contains("aws_subnet.web will be created");

    assertThat(run("state", "push", "DOC", kept.toString()).err()).contains("[StateNotNewer]");
    assertThat(run("state", "push", "--force", "DOC", kept.toString()).exitCode()).isZero();
    hasNoChanges();
  }
}
