package dev.hextet.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.resource.ApiCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many calls of EC2 a command may make. */
@Tag("once")
final class CallBudgetTest {
  private static final Path EXAMPLE = Path.of("..", "state-examples", "first-apply", "stack.yml");

  @TempDir Path folder;

  /**
   * Each planned call is made once. Beside them, what was made is looked at once: eleven reads, and
   * four more for what EC2 gives a VPC by itself. Three times something must come about between two
   * calls of a step: the VPC, the subnet and the attachment of the gateway. At the end one read per
   * kind, and one for the DNS attribute, records what is there.
   */
  @Test
  void anApplyOfTheExampleMakesOnlyTheCallsItNeeds() throws IOException {
    try (Playground playground = Playground.open(folder)) {
      Plan plan = playground.workshop().plan(example());
      playground.calls();
      playground.workshop().apply(plan);

      List<String> calls = playground.calls();
      assertThat(calls)
          .filteredOn(action -> !action.startsWith("Describe"))
          .containsExactlyInAnyOrderElementsOf(planned(plan));
      assertThat(calls)
          .filteredOn(action -> action.startsWith("Describe"))
          .hasSizeLessThanOrEqualTo(11 + 4 + 3 + 9);
    }
  }

  private static List<String> planned(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step.calls().stream())
        .map(ApiCall::action)
        .toList();
  }

  private static SourceText example() throws IOException {
    return new SourceText("stack.yml", Files.readString(EXAMPLE));
  }

  @Test
  void aPlanWithoutChangesOfTheExampleMakesAtMostNineCalls() throws IOException {
    try (Playground playground = Playground.open(folder)) {
      SourceText stack = example();
      playground.workshop().apply(stack);
      playground.calls();

      assertThat(playground.workshop().plan(stack).isEmpty()).isTrue();
      assertThat(playground.calls()).hasSizeLessThanOrEqualTo(9);
    }
  }

  @Test
  void aPlanWithoutChangesOfFortyVpcsMakesAtMostTwelveCalls() throws IOException {
    try (Playground playground = Playground.open(folder)) {
      SourceText stack = LargeStack.of(40);
      playground.workshop().apply(stack);
      playground.calls();

      assertThat(playground.workshop().plan(stack).isEmpty()).isTrue();
      assertThat(playground.calls()).hasSizeLessThanOrEqualTo(12);
    }
  }
}
