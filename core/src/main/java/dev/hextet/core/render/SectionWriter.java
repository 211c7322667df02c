package dev.hextet.core.render;

/**
 * The layout of a {@link PlanReport} for one medium: a method for each kind of section. A writer
 * escapes texts for its medium, and decides neither what a report contains nor its order.
 *
 * @param <T> the form of a section in the medium
 */
public interface SectionWriter<T> {
  /** Lays out the summary of the plan. */
  T verdict(ReportSection.Verdict verdict);

  /** Lays out the blocked and irreversible changes. */
  T risks(ReportSection.Risks risks);

  /** Lays out the warnings. */
  T warnings(ReportSection.Warnings warnings);

  /** Lays out the drift. */
  T drift(ReportSection.DriftFindings drift);

  /** Lays out the changes of resources and the reads. */
  T actions(ReportSection.Actions actions);

  /** Lays out the steps. */
  T steps(ReportSection.Steps steps);

  /** Lays out the changes of outputs. */
  T outputs(ReportSection.Outputs outputs);

  /** Lays out the probes after the apply. */
  T checks(ReportSection.Checks checks);

  /** Lays out the origin of the plan. */
  T provenance(ReportSection.Provenance provenance);
}
