package dev.hextet.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.DroppedConstraint;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.OrderRule;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlanSchedule;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.plan.StepOrder;
import dev.hextet.core.render.markdown.PlanMarkdown;
import dev.hextet.core.render.text.PlanText;
import dev.hextet.core.render.text.TerminalStyle;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of steps with the reasons of their waits. */
final class StepReasonsTest {

  /** A VPC, and two subnets that exchange a block: the second hand-over cannot hold. */
  private static Plan plan() {
    Plan plan =
        new PlanBuilder(PlanMode.NORMAL)
            .change(PlanBuilder.change(Action.CREATE, "aws_vpc.main").build())
            .change(exchanged("aws_subnet.a", "10.0.0.0/24", "10.0.1.0/24"))
            .change(exchanged("aws_subnet.b", "10.0.1.0/24", "10.0.0.0/24"))
            .build();
    StepId vpc = plan.steps().get(0).id();
    List<Step> steps =
        plan.steps().stream()
            .map(step -> step.id().equals(vpc) ? step : step.withWaits(Set.of(vpc)))
            .toList();
    StepId a = steps.get(1).id();
    StepId b = steps.get(2).id();
    OrderConstraint kept = handOver(b, a);
    steps = List.of(steps.get(0), steps.get(1), steps.get(2).withWaits(Set.of(vpc, a)));
    StepOrder order =
        new StepOrder(
            List.of(needs(a, vpc), needs(b, vpc), kept),
            List.of(new DroppedConstraint(handOver(a, b), List.of(kept))));
    return plan.withSchedule(new PlanSchedule(steps, List.of(), order));
  }

  private static PlannedChange exchanged(String address, String was, String is) {
    return PlanBuilder.change(Action.UPDATE, address)
        .set("cidr_block", Value.of(was), Value.of(is))
        .after("aws_vpc.main")
        .build();
  }

  private static OrderConstraint needs(StepId step, StepId vpc) {
    return new OrderConstraint(step, vpc, OrderRule.DEPENDENCY, "depends on aws_vpc.main");
  }

  private static OrderConstraint handOver(StepId step, StepId before) {
    return new OrderConstraint(
        step, before, OrderRule.HAND_OVER, "takes cidr_block from " + before.address());
  }

  @Test
  void namesTheRuleOfEachWait() {
    Golden.check(
        "reasons.txt",
        PlanText.render(
            PlanReport.of(plan(), RenderingSamples.WORDS, StepDetail.REASONS),
            TerminalStyle.PLAIN));
  }

  @Test
  void listsStepsInMarkdown() {
    Golden.check(
        "reasons.md",
        PlanMarkdown.render(
            PlanReport.of(plan(), RenderingSamples.WORDS, StepDetail.REASONS),
            "stack.yml",
            PlanMarkdown.DEFAULT_MAX_BYTES));
  }

  @Test
  void namesNoRuleUnlessRequested() {
    assertThat(
            PlanText.render(
                PlanReport.of(plan(), RenderingSamples.WORDS, StepDetail.CALLS),
                TerminalStyle.PLAIN))
        .contains("  (after 1)")
        .doesNotContain("hand-over");
  }
}
