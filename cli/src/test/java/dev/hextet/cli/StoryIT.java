package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.cli.Child.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The main flows: plan, apply, destroy, and what lies between. */
@Execution(ExecutionMode.CONCURRENT)
final class StoryIT {
  private static final String NO_CHANGES =
      "No changes. Your infrastructure matches the configuration.\n";

  @TempDir Path temp;

  private Child child;

  @BeforeEach
  void example() throws Exception {
    child = Child.in(temp);
  }

  @Test
  void planWritesNothing() throws Exception {
    Result plan = child.run("plan");

    assertThat(plan.exitCode()).isZero();
    assertThat(plan.err()).isEmpty();
    assertThat(plan.out())
        .contains(
            "  # aws_vpc.main will be created\n",
            "[\"aws_vpc.main /56 → subnet 0 → ::4\"]",
            "\nPlan: 11 to add, 0 to change, 0 to destroy.\n")
        .doesNotContain("\u001b");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "stack.yml", "user-data.yml", "vars.yml", "stdin", "stdout", "stderr");
    }
  }

  @Test
  void applyThenPlanThenChangeThenDestroy() throws Exception {
    Result apply = child.answering("yes\n", "apply");
    assertThat(apply.exitCode()).isZero();
    assertThat(apply.out())
        .contains("\nApply complete! Resources: 11 added, 0 changed, 0 destroyed.\n\nOutputs:\n\n")
        .containsPattern("\nurl = \"http://\\[2001:db8:[0-9a-f:]+::4]/\"\n\nChecks:\n")
        .contains(" cannot be tested from here, because the sandbox runs no guests\n")
        .endsWith("\n1 check cannot be tested from here.\n");
    assertThat(apply.err())
        .startsWith("\nDo you want to perform these actions?\n")
        .contains("\naws_vpc.main: Creating...\n")
        .containsPattern("\naws_vpc.main: Creation complete after \\d+s \\[id=vpc-0[0-9a-f]{16}]");

    Result again = child.run("plan", "-detailed-exitcode");
    assertThat(again).isEqualTo(new Result(0, NO_CHANGES, ""));
    String state = child.read("stack.state.json");
    assertThat(child.run("apply", "--checks=false")).isEqualTo(new Result(0, NO_CHANGES, ""));
    assertThat(child.read("stack.state.json")).isEqualTo(state);

    child.edit("\"::4\"", "\"::5\"");
    assertThat(child.run("plan", "-detailed-exitcode").exitCode()).isEqualTo(2);
    Result change = child.run("apply", "-auto-approve");
    assertThat(change.exitCode()).isZero();
    assertThat(change.out()).contains("0 added, 1 changed, 0 destroyed", "::5]/\"\n");
    assertThat(change.err()).contains("aws_instance.web: Modifying... [id=i-0");

    Result destroy = child.answering("yes\n", "destroy");
    assertThat(destroy.exitCode()).isZero();
    assertThat(destroy.out()).endsWith("\nDestroy complete! Resources: 11 destroyed.\n");
    assertThat(destroy.err())
        .startsWith("\nDo you really want to destroy all resources?\n")
        .contains("aws_vpc.main: Destroying... [id=vpc-0");
  }

  @Test
  void aSavedPlanIsCarriedOutWithoutAQuestion() throws Exception {
    Result plan = child.run("plan", "-out=p.json");
    assertThat(plan.err()).contains("Saved the plan to: p.json", "hextet apply p.json");
    assertThat(child.read("p.json")).doesNotContain("AAAAC3NzaC1");

    Result missing = child.exactly("", "apply", "p.json", "--sandbox");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("no value for variables ami, ssh_public_key");

    Result apply = child.exactly("", "apply", "p.json", "--sandbox", "-l", "vars.yml");
    assertThat(apply.exitCode()).isZero();
    assertThat(apply.out()).contains("Apply complete! Resources: 11 added");
    assertThat(child.has("stack.state.json")).isTrue();

    Result stale = child.exactly("", "apply", "p.json", "--sandbox", "-l", "vars.yml");
    assertThat(stale.exitCode()).isEqualTo(3);
    assertThat(stale.err()).startsWith("error: Saved plan is stale [StalePlan]\n");
    assertThat(child.exactly("", "show", "p.json").out()).startsWith("This plan is stale ");
  }

  @Test
  void noSecretIsWrittenAnywhere() throws Exception {
    child.edit("output:\n", "output:\n  key: { value: ((ssh_public_key)), sensitive: true }\n");

    Result apply = child.run("apply", "-n", "-json");
    assertThat(apply.exitCode()).isZero();
    Result show = child.exactly("", "show", "stack.state.json", "--json");

    for (String text :
        List.of(apply.out(), apply.err(), show.out(), child.read("stack.state.json"))) {
      assertThat(text).doesNotContain("AAAAC3NzaC1");
    }
  }

  @Test
  void showsAndGivesOutputs() throws Exception {
    child.run("apply", "-n");

    Result show = child.exactly("", "show", "stack.state.json");
    assertThat(show.out()).contains("# aws_vpc.main:\nresource \"aws_vpc\" \"main\" {\n");
    assertThat(child.exactly("", "show", "stack.state.json", "--json").out())
        .contains("\"address\": \"aws_vpc.main\"");
    String url = child.exactly("", "output", "url", "--raw", "--state", "stack.state.json").out();
    assertThat(url).startsWith("http://[2001:db8:").endsWith("::4]/");
    assertThat(child.exactly("", "output", "-json", "-state=stack.state.json").out())
        .contains("\"value\": \"" + url + "\"");
    assertThat(child.exactly("", "output", "urk", "-state=stack.state.json").err())
        .contains("there is no output \"urk\"", "Did you mean \"url\"?");
  }

  @Test
  void theDemoLeavesNothing() throws Exception {
    Result demo = child.exactly("", "demo");

    assertThat(demo.err()).isEmpty();
    assertThat(demo.out())
        .contains("── 5. Destroy ──", "\n  +   aws_vpc.main\n", NO_CHANGES)
        .contains("\nNothing is left in the sandbox.\n", "── 6. The page ──")
        .containsPattern(
            "\n(The page displays the visitor's address: http://\\[::1]/|Omitted: .*\\.)\n$");
    assertThat(demo.exitCode()).isZero();
  }
}
