package dev.hextet.core.render.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.render.PlanReport;
import dev.hextet.core.render.RenderingSamples;
import dev.hextet.core.render.ReportSection;
import dev.hextet.core.render.ReportedChange;
import dev.hextet.core.render.SectionWriter;
import dev.hextet.core.render.StepDetail;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A third medium needs only a writer: here, one line for each section. */
final class OutlineWriterTest {

  private static final class OutlineWriter implements SectionWriter<String> {
    @Override
    public String verdict(ReportSection.Verdict verdict) {
      return "verdict: " + verdict.title() + ", " + verdict.counts().size() + " counts";
    }

    @Override
    public String risks(ReportSection.Risks risks) {
      return "risks: " + risks.blocked() + " " + risks.irreversible().size();
    }

    @Override
    public String warnings(ReportSection.Warnings warnings) {
      return "warnings: " + warnings.diagnostics().size();
    }

    @Override
    public String drift(ReportSection.DriftFindings drift) {
      return "drift: " + drift.blocks().size();
    }

    @Override
    public String actions(ReportSection.Actions actions) {
      List<String> changes =
          actions.changesByRisk().stream()
              .map(ReportedChange::block)
              .map(block -> block.symbol() + " " + block.address())
              .toList();
      return "actions: " + actions.reads().size() + " reads, " + changes;
    }

    @Override
    public String steps(ReportSection.Steps steps) {
      return "steps: " + steps.steps().size() + ", calls: " + steps.calls();
    }

    @Override
    public String outputs(ReportSection.Outputs outputs) {
      return "outputs: " + outputs.count();
    }

    @Override
    public String checks(ReportSection.Checks checks) {
      return "checks: " + checks.lines().size();
    }

    @Override
    public String provenance(ReportSection.Provenance provenance) {
      return "serial: " + provenance.serial();
    }
  }

  private static PlanReport report(Plan plan) {
    return PlanReport.of(plan, RenderingSamples.WORDS, StepDetail.CALLS);
  }

  private static List<String> outline(List<ReportSection> sections) {
    OutlineWriter writer = new OutlineWriter();
    return sections.stream().map(section -> PrintableText.line(section.accept(writer))).toList();
  }

  @Test
  void laysOutTheSectionsOfAPageInOrder() {
    assertThat(outline(report(RenderingSamples.all().get("blocked")).verdictFirst()))
        .containsExactly(
            "verdict: 1 to add, 0 to change, 1 to destroy, 5 counts",
            "risks: [aws_vpc.main] 1",
            "actions: 0 reads, [-/+ aws_vpc.main]",
            "steps: 2, calls: 2",
            "serial: 7");
  }

  @Test
  void endsWithTheVerdictAndTheOutputsOnATerminal() {
    assertThat(outline(report(RenderingSamples.all().get("drift")).verdictLast()))
        .containsExactly(
            "drift: 2",
            "actions: 0 reads, [~ aws_security_group.web, + aws_eip.web]",
            "steps: 2, calls: 2",
            "verdict: 1 to add, 1 to change, 0 to destroy, 5 counts",
            "serial: 7");
    assertThat(outline(report(RenderingSamples.all().get("update")).conclusion()))
        .containsExactly("verdict: 0 to add, 2 to change, 0 to destroy, 5 counts", "outputs: 2");
  }

  @Test
  void omitsSectionsWithoutContent() {
    assertThat(outline(report(RenderingSamples.all().get("nothing")).verdictFirst()))
        .containsExactly(
            "verdict: No changes. Your infrastructure matches the configuration, 0 counts",
            "serial: 7");
  }

  /** Both orders have the same sections, and the samples cover every kind of section. */
  @Test
  void bothOrdersHaveEverySection() {
    Set<String> kinds = new TreeSet<>();
    for (Plan plan : RenderingSamples.all().values()) {
      PlanReport report = report(plan);
      assertThat(report.verdictLast()).containsExactlyInAnyOrderElementsOf(report.verdictFirst());
      outline(report.verdictFirst()).forEach(line -> kinds.add(line.replaceFirst(":.*", "")));
    }
    assertThat(kinds)
        .containsExactly(
            "actions",
            "checks",
            "drift",
            "outputs",
            "risks",
            "serial",
            "steps",
            "verdict",
            "warnings");
  }
}
