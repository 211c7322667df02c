package dev.hextet.core.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlanBuilder;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.render.Golden;
import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.RenderingSamples;
import dev.hextet.core.render.StepDetail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlanTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create",
        "update",
        "replace",
        "destroy",
        "drift",
        "refresh-only",
        "blocked",
        "evil",
        "outputs-only",
        "secrets",
        "checks",
        "nothing",
        "user-data"
      })
  void looksAsExpected(String name) {
    boolean steps = name.equals("create") || name.equals("update");
    Golden.check(
        name + ".txt",
        PlanText.render(
            PlanReport.of(
                RenderingSamples.all().get(name),
                RenderingSamples.WORDS,
                steps ? StepDetail.CALLS : StepDetail.NONE),
            TerminalStyle.PLAIN));
  }

  @Test
  void saysThatNothingIsLeftToDestroy() {
    assertThat(text(PlanMode.DESTROY)).isEqualTo("No changes. No objects need to be destroyed.\n");
    assertThat(text(PlanMode.REFRESH_ONLY))
        .isEqualTo("No changes. Your infrastructure still matches the configuration.\n");
  }

  private static String text(PlanMode mode) {
    return PlanText.render(
        PlanReport.of(new PlanBuilder(mode).build(), RenderingSamples.WORDS, StepDetail.CALLS),
        TerminalStyle.PLAIN);
  }

  @Test
  void coloursOnlyWhereAsked() {
    String coloured =
        PlanText.render(
            PlanReport.of(
                RenderingSamples.all().get("replace"), RenderingSamples.WORDS, StepDetail.CALLS),
            TerminalStyle.ANSI);
    String plain =
        PlanText.render(
            PlanReport.of(
                RenderingSamples.all().get("replace"), RenderingSamples.WORDS, StepDetail.CALLS),
            TerminalStyle.PLAIN);
    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[31m-\u001b[0m/\u001b[32m+\u001b[0m resource");
    assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain);
  }

  @Test
  void concludesWithTheVerdictAndTheOutputs() {
    for (Plan plan : RenderingSamples.all().values()) {
      PlanReport report = PlanReport.of(plan, RenderingSamples.WORDS, StepDetail.CALLS);
      String conclusion = PlanText.conclusion(report, TerminalStyle.PLAIN);

      assertThat(conclusion).containsAnyOf("Plan: ", "No changes", "Changes to Outputs:");
      assertThat(conclusion).doesNotContain("hextet will perform", "Steps, in order", "│");
      assertThat(PlanText.render(report, TerminalStyle.PLAIN)).endsWith(conclusion);
    }
  }
}
