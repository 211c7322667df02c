package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.host.ExitCode;
import dev.hextet.sandbox.Sandbox;
import dev.hextet.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan --steps --why} at the sandbox. */
final class PlanReasonsTest {
  private static final String STACK =
      """
      provider: { aws: { region: us-east-2, access_key: test, secret_key: test, endpoints: { ec2: "%s" } } }
      resource:
        aws_vpc: { main: { cidr_block: 10.0.0.0/16 } }
        aws_subnet: { %s: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24 } }
      """;

  @TempDir private Path folder;

  private static InProcess run(String... arguments) {
    return InProcess.run(arguments);
  }

  private String stack(Sandbox sandbox, String subnet) throws IOException {
    Path file = folder.resolve("stack.yml");
    Files.writeString(file, STACK.formatted(sandbox.endpoint(), subnet));
    return file.toString();
  }

  @Test
  void namesTheRuleOfEachWait() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().timedByCalls())) {
      assertThat(run("plan", stack(sandbox, "old"), "--steps", "--why").out())
          .contains("  (after 1)\n        after 1: depends on aws_vpc.main (dependency)\n");
      assertThat(run("apply", stack(sandbox, "old"), "-n").exitCode()).isZero();

      String renamed = stack(sandbox, "new");
      String reason = "after 1: takes vpc_id and cidr_block from aws_subnet.old (hand-over)";
      assertThat(run("plan", renamed, "--steps", "--why").out()).contains(reason);
      assertThat(run("plan", renamed, "--steps", "--why", "--format", "markdown").out())
          .contains("<summary>Steps in order: 2</summary>")
          .contains(reason);
      assertThat(run("plan", renamed, "--steps").out())
          .contains("  (after 1)")
          .doesNotContain("hand-over");
    }
  }

  @Test
  void requiresAListOfSteps() {
    assertThat(run("plan", "--why"))
        .returns(ExitCode.USAGE, InProcess::exitCode)
        .extracting(InProcess::err)
        .asString()
        .startsWith("hextet plan: --why requires --steps and --format text or markdown");
    assertThat(run("plan", "--why", "--steps", "--format", "json"))
        .returns(ExitCode.USAGE, InProcess::exitCode);
  }
}
