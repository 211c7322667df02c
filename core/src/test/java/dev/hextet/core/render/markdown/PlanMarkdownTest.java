package dev.hextet.core.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.render.Golden;
import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.RenderingSamples;
import dev.hextet.core.render.StepDetail;
import dev.hextet.core.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanMarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create",
        "update",
        "replace",
        "destroy",
        "drift",
        "blocked",
        "evil",
        "outputs-only",
        "checks",
        "nothing",
        "user-data"
      })
  void looksAsExpected(String name) {
    Golden.check(name + ".md", render(RenderingSamples.all().get(name), 65_000));
  }

  @Test
  void marksTheCommentSoThatNothingEndsTheMark() {
    assertThat(PlanMarkdown.marker("net/stack-1.yml"))
        .isEqualTo("<!-- hextet plan: net/stack-1.yml -->");
    assertThat(PlanMarkdown.marker("a --> <b>\n\u00e9"))
        .isEqualTo("<!-- hextet plan: a%20-%2D%3E%20%3Cb%3E%0A%C3%A9 -->");
  }

  @Test
  void dropsWholeResourcesTheLeastDangerousFirst() {
    Golden.check("large.md", render(large(), 6_000));
  }

  @Test
  void staysWithinItsBudget() {
    for (Plan plan : RenderingSamples.all().values()) {
      for (int budget = 4_000; budget < 12_000; budget += 501) {
        assertThat(bytes(render(plan, budget))).isLessThanOrEqualTo(budget);
      }
    }
    for (int budget = 4_000; budget < 100_000; budget += 7_001) {
      assertThat(bytes(render(large(), budget))).isBetween(budget / 2, budget);
    }
  }

  @Test
  void refusesABudgetThatHoldsNothing() {
    assertThatThrownBy(() -> render(large(), 3_999)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Plan large() {
    PlanBuilder plan = new PlanBuilder(PlanMode.NORMAL);
    for (int i = 0; i < 400; i++) {
      plan.change(
          PlanBuilder.change(Action.CREATE, "aws_vpc.many[" + i + "]")
              .set("cidr_block", "10.0.0.0/16")
              .set("tags", Value.map(Map.of("Name", Value.of("schön → " + i))))
              .build());
    }
    plan.change(PlanBuilder.change(Action.DELETE, "aws_eip.old").set("domain", "vpc").build());
    plan.change(
        PlanBuilder.change(Action.CREATE, "aws_instance.big")
            .set("user_data", "x".repeat(60_000))
            .build());
    return plan.build();
  }

  private static String render(Plan plan, int maxBytes) {
    return PlanMarkdown.render(
        PlanReport.of(plan, RenderingSamples.WORDS, StepDetail.NONE), "stack.yml", maxBytes);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
