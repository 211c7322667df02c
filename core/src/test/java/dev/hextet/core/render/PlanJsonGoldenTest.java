package dev.hextet.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.SampleTypes;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.render.text.PlanText;
import dev.hextet.core.render.text.TerminalStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the samples look like as JSON, and that nothing is lost by reading it. */
final class PlanJsonGoldenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create",
        "update",
        "replace",
        "destroy",
        "drift",
        "refresh-only",
        "checks",
        "evil",
        "user-data"
      })
  void looksAsExpected(String name) {
    Golden.check(name + ".json", PlanCodec.write(RenderingSamples.all().get(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create",
        "update",
        "replace",
        "destroy",
        "drift",
        "refresh-only",
        "checks",
        "blocked",
        "evil",
        "outputs-only",
        "secrets",
        "nothing",
        "user-data"
      })
  void isShownTheSameAfterReading(String name) {
    Plan plan = RenderingSamples.all().get(name);
    String json = PlanCodec.write(plan);
    Plan read = PlanCodec.read(new SourceText("p.json", json), SampleTypes::type);
    assertThat(PlanCodec.write(read)).isEqualTo(json);
    assertThat(text(read)).isEqualTo(text(plan));
  }

  /** Without the line of the document that a warning is about: a plan does not hold it. */
  private static String text(Plan plan) {
    return PlanText.render(
            PlanReport.of(plan, RenderingSamples.WORDS, StepDetail.CALLS), TerminalStyle.PLAIN)
        .replaceAll("(?m)^│ +(3|) \\| .*\n", "");
  }
}
