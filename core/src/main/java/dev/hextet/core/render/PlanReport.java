package dev.hextet.core.render;

import dev.hextet.core.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/**
 * The content of a rendered plan, as sections in order. A report is made once from a plan; a {@link
 * SectionWriter} lays its sections out for a medium. Immutable.
 */
public final class PlanReport {
  private final ReportSection.Verdict verdict;
  private final ReportSection.Risks risks;
  private final ReportSection.Warnings warnings;
  private final ReportSection.DriftFindings drift;
  private final ReportSection.Actions actions;
  private final ReportSection.Steps steps;
  private final ReportSection.Outputs outputs;
  private final ReportSection.Checks checks;
  private final ReportSection.Provenance provenance;

  private PlanReport(SectionBuilder sections, StepDetail detail) {
    this.verdict = sections.verdict();
    this.risks = sections.risks();
    this.warnings = sections.warnings();
    this.drift = sections.drift();
    this.actions = sections.actions();
    this.steps = sections.steps(detail);
    this.outputs = sections.outputs();
    this.checks = sections.checks();
    this.provenance = sections.provenance();
  }

  /**
   * Returns the report on a plan.
   *
   * @param steps the detail of the list of steps
   */
  public static PlanReport of(Plan plan, RenderingSchemas vocabulary, StepDetail steps) {
    return new PlanReport(new SectionBuilder(plan, vocabulary), steps);
  }

  /** Returns the sections in the order of a page, which is read from its top. */
  public List<ReportSection> verdictFirst() {
    return present(verdict, risks, warnings, drift, actions, steps, outputs, checks, provenance);
  }

  /** Returns the sections in the order of a terminal, which shows the end of a long text. */
  public List<ReportSection> verdictLast() {
    return present(drift, actions, steps, warnings, risks, verdict, outputs, checks, provenance);
  }

  /** Returns the sections after the details: the verdict, the outputs and the checks. */
  public List<ReportSection> conclusion() {
    return present(verdict, outputs, checks);
  }

  private static List<ReportSection> present(ReportSection... sections) {
    return Stream.of(sections).filter(section -> !section.isEmpty()).toList();
  }
}
