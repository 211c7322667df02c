package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that hextet 0.1.0 wrote before terms, addresses and records changed their form in memory: a
 * state, a saved plan, and the journal of a killed apply, each with the data of its sandbox.
 */
final class EarlierFilesTest {
  private static final Path EARLIER = Path.of("src", "test", "resources", "earlier");
  private static final String SECRET = "secret=correct-horse-battery-staple";

  @TempDir Path folder;

  private void copy(String name) {
    try (Stream<Path> files = Files.list(EARLIER.resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InProcess run(String command, String file, String... more) {
    String path = folder.resolve(file).toString();
    return InProcess.run(
        Stream.concat(Stream.of(command, path, "--sandbox", "-v", SECRET), Stream.of(more))
            .toArray(String[]::new));
  }

  private void isComplete() {
    InProcess plan = run("plan", "stack.yml");
    assertThat(plan.out()).as(plan.err()).startsWith("No changes.");
    InProcess destroyed = run("destroy", "stack.yml", "-n");
    assertThat(destroyed.out()).as(destroyed.err()).contains("Resources: 8 destroyed.");
  }

  @Test
  void readAState() throws IOException {
    copy("state");
    String state = Files.readString(folder.resolve("stack.state.json"));

    assertThat(InProcess.run("state", "pull", folder.resolve("stack.yml").toString()).out())
        .isEqualTo(state);
    assertThat(InProcess.run("state", "list", folder.resolve("stack.yml").toString()).out())
        .contains("aws_subnet.web[\"a\"]\n", "aws_subnet.web[\"b c\"]\n");
    isComplete();
  }

  @Test
  void applyASavedPlan() {
    copy("plan");
    String state = folder.resolve("stack.state.json").toString();
    InProcess applied = run("apply", "plan.json", "--state", state);

    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(applied.out()).contains("Resources: 8 added, 0 changed, 0 destroyed.");
    isComplete();
  }

  @Test
  void recoverAJournal() {
    copy("journal");
    InProcess applied = run("apply", "stack.yml", "-n");

    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(applied.out() + applied.err()).contains("recovered from an interrupted apply");
    isComplete();
  }
}
