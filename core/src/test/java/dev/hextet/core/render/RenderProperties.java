package dev.hextet.core.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.SamplePlans;
import dev.hextet.core.plan.SampleTypes;
import dev.hextet.core.planfile.PlanCodec;
import dev.hextet.core.render.markdown.PlanMarkdown;
import dev.hextet.core.render.text.PlanText;
import dev.hextet.core.render.text.TerminalStyle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plan, however odd. */
final class RenderProperties {

  @Provide
  Arbitrary<Plan> plans() {
    return SamplePlans.plans();
  }

  private static Plan read(String json) {
    return PlanCodec.read(new SourceText("p.json", json), SampleTypes::type);
  }

  private static String text(Plan plan) {
    return PlanText.render(
        PlanReport.of(plan, RenderingSamples.WORDS, StepDetail.CALLS), TerminalStyle.PLAIN);
  }

  private static String markdown(Plan plan) {
    return PlanMarkdown.render(
        PlanReport.of(plan, RenderingSamples.WORDS, StepDetail.NONE),
        "stack.yml",
        PlanMarkdown.LEAST_MAX_BYTES);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aPlanThatWasReadIsWrittenAsTheSameBytes(@ForAll("plans") Plan plan) {
    String json = PlanCodec.write(plan);
    Plan read = read(json);
    assertThat(PlanCodec.write(read)).isEqualTo(json);
    assertThat(text(read)).isEqualTo(text(plan));
    assertThat(markdown(read)).isEqualTo(markdown(plan));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void noRenderingHoldsWhatATerminalActsOn(@ForAll("plans") Plan plan) {
    for (String rendered : List.of(text(plan), markdown(plan), PlanCodec.write(plan))) {
      assertThat(rendered.codePoints().filter(c -> c != '\n' && isActedOn(c)).toArray()).isEmpty();
    }
  }

  private static boolean isActedOn(int c) {
    return PrintableText.isUnsafe(c) && Character.getType(c) != Character.UNASSIGNED;
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void noRenderingTellsASecret(@ForAll("plans") Plan plan) {
    assertThat(text(plan) + markdown(plan) + PlanCodec.write(plan) + plan)
        .doesNotContain(SamplePlans.CANARY);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aCommentKeepsWithinItsBudgetAndOpensNoHtml(@ForAll("plans") Plan plan) {
    String comment = markdown(plan);
    assertThat(comment.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(PlanMarkdown.LEAST_MAX_BYTES);
    String outside = comment.replaceAll("(?ms)^(`{3,})(diff|text)$.*?^\\1$", "");
    assertThat(outside.replaceAll("</?(details|summary|code|b|sub|br)>|<!-- (hextet.*)?-->", ""))
        .doesNotContain("<", "`");
  }
}
