package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.Child.Result;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every exit code that scripts rely on; 0 and 2 are in {@link StoryIT}. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("once")
final class ExitCodesIT {
  private static final String VPC =
      "resource: { aws_vpc: { main: { cidr_block: 10.0.0.0/16%s } } }\n";

  @TempDir Path temp;

  private Child child;

  @BeforeEach
  void example() throws Exception {
    child = Child.in(temp);
    child.write("stack.yml", VPC.formatted(""));
    child.write("vars.yml", "");
  }

  @Test
  void oneForANo() throws Exception {
    Result apply = child.answering("no\n", "apply");

    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(apply.out()).endsWith("\nApply cancelled.\n");
    assertThat(child.has("stack.state.json")).isFalse();
  }

  @Test
  void oneWhenNobodyCanBeAsked() throws Exception {
    Result apply = child.run("apply");

    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(apply.err()).contains("[NoApproval]", "--auto-approve");
  }

  @Test
  void oneWhenAStepFails() throws Exception {
    child.write(
        "stack.yml",
        """
        resource:
          aws_vpc:
            main: { cidr_block: 10.0.0.0/16 }
          aws_subnet:
            lost: { vpc_id: vpc-0123456789abcdef0, cidr_block: 10.0.0.0/24 }
          aws_route_table_association:
            lost: { subnet_id: "${aws_subnet.lost.id}", route_table_id: rtb-0123456789abcdef0 }
        """);

    Result apply = child.run("apply", "-n");

    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(apply.err())
        .contains("\nstack.yml:5:21: error: ")
        .contains(
            """
            Apply incomplete: 1 done, 1 failed, 1 not started.
              done         create aws_vpc.main
              failed       create aws_subnet.lost
              not started  create aws_route_table_association.lost
            """);
    assertThat(child.read("stack.state.json")).contains("aws_vpc.main");
  }

  @Test
  void oneWithoutAStateToDestroyUnlessThatIsFine() throws Exception {
    assertThat(child.run("destroy", "-n").exitCode()).isEqualTo(1);
    Result allowed = child.run("destroy", "-n", "--allow-missing-state");
    assertThat(allowed.exitCode()).isZero();
    assertThat(allowed.out()).isEqualTo("No changes. No objects need to be destroyed.\n");
  }

  @Test
  void oneForWhatFmtWouldChange() throws Exception {
    child.write("stack.yml", "resource:   { }\n");
    Result check = child.exactly("", "fmt", "--check", "stack.yml");
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).isEqualTo("stack.yml\n");
    assertThat(child.exactly("", "fmt", "stack.yml").exitCode()).isZero();
    assertThat(child.read("stack.yml")).isEqualTo("resource: {}\n");
    assertThat(child.exactly("", "fmt", "--check", "stack.yml").exitCode()).isZero();
  }

  @Test
  void oneForAnErrorAtTheConsole() throws Exception {
    Result console = child.exactly("aws_vpc.main.cidr_block\n1 +\n", "console", "stack.yml");
    assertThat(console.exitCode()).isEqualTo(1);
    assertThat(console.out()).isEqualTo("\"10.0.0.0/16\"\n");
    assertThat(console.err()).startsWith("<console>:1:");
  }

  @Test
  void threeWhenWhatIsLiveHasChangedSince() throws Exception {
    child.run("apply", "-n");
    child.edit("10.0.0.0/16", "10.0.0.0/16, tags: { a: b }");
    child.run("plan", "-out=p.json");
    child.edit("a: b", "a: c");
    child.write("other.state.json", child.read("stack.state.json"));
    child.write("other.sandbox.json", child.read("stack.sandbox.json"));
    child.run("apply", "-n", "-state=other.state.json");
    child.write("stack.sandbox.json", child.read("other.sandbox.json"));

    Result apply = child.exactly("", "apply", "p.json", "--sandbox");

    assertThat(apply.exitCode()).isEqualTo(3);
    assertThat(apply.err()).contains("[LiveChanged]", "aws_vpc.main: tags");
  }

  @Test
  void fourWhileAnotherRunHoldsTheLock() throws Exception {
    child.run("apply", "-n");
    try (FileChannel channel =
            FileChannel.open(child.path("stack.state.json.lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      Result destroy = child.run("destroy", "-n");

      assertThat(destroy.exitCode()).isEqualTo(4);
      assertThat(destroy.err()).contains("error: Error acquiring the state lock", "Lock Info:");
      assertThat(child.run("plan").exitCode()).isZero();
    }
    assertThat(child.run("destroy", "-n").exitCode()).isZero();
  }

  @Test
  void fiveWhatPreventDestroyForbids() throws Exception {
    child.write("stack.yml", VPC.formatted(", lifecycle: { prevent_destroy: true }"));
    child.run("apply", "-n");

    Result plan = child.run("plan", "--destroy");
    Result destroy = child.run("destroy", "-n");

    assertThat(plan.exitCode()).isEqualTo(5);
    assertThat(plan.out()).contains("# aws_vpc.main will be destroyed");
    assertThat(destroy.exitCode()).isEqualTo(5);
    assertThat(destroy.err()).startsWith("aws_vpc.main: error: ").contains("[PreventDestroy]");
  }

  @Test
  void sixtyFourForWrongArguments() throws Exception {
    assertThat(child.run("plan", "--frobnicate").exitCode()).isEqualTo(64);
    assertThat(child.exactly("", "frobnicate").exitCode()).isEqualTo(64);
  }
}
