package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved plan says where it goes, and the command that is shown takes it there. */
final class SavedPlacesTest {
  private static final String DOCUMENT =
      """
      provider: { aws: { region: us-east-2 } }
      variable:
        pin: { type: string, sensitive: true, default: "1234" }
        owner: { type: string, sensitive: true }
        name: { type: string, default: plain }
      resource:
        aws_vpc:
          main:
            cidr_block: 10.0.0.0/16
            tags: { Pin: "${var.pin}", Owner: "${var.owner}", Key: ((key)), Name: "${var.name}" }
      """;
  private static final Pattern COMMAND = Pattern.compile("(?m)^    hextet (apply .*)$");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("stack.yml"), DOCUMENT);
    Files.writeString(folder.resolve("it's vars.yml"), "owner: alice\n");
    Files.writeString(folder.resolve("other.yml"), "name: other\n");
    Files.writeString(folder.resolve("key"), "k");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private InProcess plan(Map<String, String> environment, String... more) {
    List<String> words =
        new ArrayList<>(List.of("plan", path("stack.yml"), "--sandbox", "--out", path("p.json")));
    words.addAll(List.of(more));
    InProcess planned = InProcess.run("", environment, words.toArray(String[]::new));
    assertThat(planned.exitCode()).as(planned.err()).isZero();
    return planned;
  }

  private static String command(InProcess planned) {
    Matcher command = COMMAND.matcher(planned.err());
    assertThat(command.find()).as(planned.err()).isTrue();
    return command.group(1);
  }

  /** The words as a shell reads them. */
  private static String[] words(String command) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-c", "for w in " + command + "; do echo \"$w\"; done").start();
    String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    return out.lines().toArray(String[]::new);
  }

  @Test
  void isNotAppliedToEc2ByACommandWithoutSandbox() throws IOException {
    String[] values = {"-v", "owner=alice", "-v", "key=k", "-v", "pin=1234"};
    InProcess planned = plan(Map.of(), values);
    assertThat(planned.out()).contains("1 to add");

    InProcess applied =
        InProcess.run(
            Stream.concat(Stream.of("apply", path("p.json")), Stream.of(values))
                .toArray(String[]::new));

    assertThat(applied.exitCode()).isEqualTo(ExitCode.STALE);
    assertThat(applied.err())
        .contains("[PlanOfAnotherPlace]")
        .contains("the sandbox (--sandbox) in us-east-2, account 123456789012")
        .contains("leads to EC2 in us-east-2");
    assertThat(Files.exists(folder.resolve("stack.state.json"))).isFalse();
  }

  @Test
  void isAppliedByTheCommandThatIsShown() throws IOException, InterruptedException {
    InProcess planned =
        plan(
            Map.of(),
            "-v",
            "pin=77secret",
            "-l",
            path("it's vars.yml"),
            "-l",
            path("other.yml"),
            "--var-file",
            "key=" + path("key"));
    String command = command(planned);
    assertThat(command)
        .isEqualTo(
            "apply %s --sandbox -l '%s' --var-file key=%s -v pin=VALUE"
                .formatted(
                    path("p.json"), path("it's vars.yml").replace("'", "'\\''"), path("key")));
    assertThat(planned.err()).doesNotContain("77secret").contains("pin is sensitive");

    InProcess applied = InProcess.run(words(command.replace("VALUE", "77secret")));

    assertThat(applied.exitCode()).as(applied.err()).isZero();
    assertThat(applied.out()).contains("1 added");
  }

  /** A default is in the document, and a saved plan is applied without one. */
  @Test
  void asksForTheDefaultOfASensitiveVariableAgain() throws IOException, InterruptedException {
    InProcess planned = plan(Map.of("HEXTET_VAR_key", "k", "TF_VAR_key", "k"), "-v", "owner=alice");

    assertThat(command(planned)).endsWith("p.json --sandbox -v owner=VALUE -v pin=VALUE");
    assertThat(planned.err()).contains("also where it is the default: owner, pin are sensitive");
    String command =
        command(planned).replace("owner=VALUE", "owner=alice").replace("VALUE", "1234");
    InProcess applied =
        InProcess.run("", Map.of("HEXTET_VAR_key", "k", "TF_VAR_key", "k"), words(command));
    assertThat(applied.exitCode()).as(applied.err()).isZero();
  }

  @Test
  void needsNoValuesWhereNothingIsSensitive() throws IOException {
    Files.writeString(
        folder.resolve("stack.yml"),
        """
        provider: { aws: { region: us-east-2 } }
        variable: { block: { type: string } }
        resource: { aws_vpc: { main: { cidr_block: "${var.block}" } } }
        """);

    InProcess planned = plan(Map.of(), "-v", "block=10.0.0.0/16");

    assertThat(command(planned)).isEqualTo("apply " + path("p.json") + " --sandbox");
    assertThat(planned.err()).doesNotContain("VALUE");
  }
}
