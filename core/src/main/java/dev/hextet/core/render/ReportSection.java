package dev.hextet.core.render;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A section of a {@link PlanReport}: its content, without a layout. Texts are not escaped, because
 * the medium is not known. No section contains a sensitive value.
 */
public sealed interface ReportSection {

  /** Determines whether the section has no content. A report omits such sections. */
  boolean isEmpty();

  /** Calls the method of a writer for this section, and returns its result. */
  <T> T accept(SectionWriter<T> writer);

  /**
   * The summary of the plan.
   *
   * @param sentence Terraform's summary sentence
   * @param noChanges true if the plan changes neither a resource nor an output
   * @param blocked true if {@code prevent_destroy} rejects the plan
   * @param counts numbers of changed resources by kind of change; empty if no resource changes
   */
  record Verdict(String sentence, boolean noChanges, boolean blocked, List<ChangeCount> counts)
      implements ReportSection {
    public Verdict {
      counts = List.copyOf(counts);
    }

    /** Returns the sentence as a title, without {@code Plan:} and the final period. */
    public String title() {
      return sentence.replaceFirst("^Plan: ", "").replaceFirst("\\.$", "");
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.verdict(this);
    }
  }

  /**
   * The changes that are blocked or irreversible.
   *
   * @param blocked the resources that {@code prevent_destroy} protects
   * @param irreversible the irreversible changes
   */
  record Risks(List<Address> blocked, List<IrreversibleChange> irreversible)
      implements ReportSection {
    public Risks {
      blocked = List.copyOf(blocked);
      irreversible = List.copyOf(irreversible);
    }

    @Override
    public boolean isEmpty() {
      return blocked.isEmpty() && irreversible.isEmpty();
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.risks(this);
    }
  }

  /**
   * The warnings.
   *
   * @param diagnostics the warnings in the order of their places
   */
  record Warnings(List<Diagnostic> diagnostics) implements ReportSection {
    public Warnings {
      diagnostics = diagnostics.stream().sorted().toList();
    }

    @Override
    public boolean isEmpty() {
      return diagnostics.isEmpty();
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.warnings(this);
    }
  }

  /**
   * The drift.
   *
   * @param blocks a block for each resource that differs, sorted by address
   * @param consequence a sentence on the effect of the plan on the drift
   */
  record DriftFindings(List<RenderedBlock> blocks, String consequence) implements ReportSection {
    public DriftFindings {
      blocks = List.copyOf(blocks);
    }

    @Override
    public boolean isEmpty() {
      return blocks.isEmpty();
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.drift(this);
    }
  }

  /**
   * The actions of an apply on resources, and its reads.
   *
   * @param reads a block for each read, sorted by address
   * @param changes the changes, sorted by address
   */
  record Actions(List<RenderedBlock> reads, List<ReportedChange> changes) implements ReportSection {
    public Actions {
      reads = List.copyOf(reads);
      changes = List.copyOf(changes);
    }

    /** Returns the changes sorted by risk, the highest first, and then by address. */
    public List<ReportedChange> changesByRisk() {
      return changes.stream().sorted(Danger.FIRST).toList();
    }

    @Override
    public boolean isEmpty() {
      return reads.isEmpty() && changes.isEmpty();
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.actions(this);
    }
  }

  /**
   * The steps in order.
   *
   * @param steps the steps
   * @param dropped the waits that contradict stronger ones
   */
  record Steps(List<ReportedStep> steps, List<DroppedWait> dropped) implements ReportSection {
    public Steps {
      steps = List.copyOf(steps);
      dropped = List.copyOf(dropped);
    }

    /** Returns the number of calls in all steps. */
    public int calls() {
      return steps.stream().mapToInt(step -> step.calls().size()).sum();
    }

    /**
     * Returns a listing in a fixed-width font: a part for each step, then one for all dropped
     * waits. Each part ends with a line end, and is safe for a terminal.
     *
     * @param strong emphasizes the name of a step
     * @param faint formats secondary text
     */
    public List<String> listing(UnaryOperator<String> strong, UnaryOperator<String> faint) {
      return new StepListing(strong, faint).of(this);
    }

    @Override
    public boolean isEmpty() {
      return steps.isEmpty();
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.steps(this);
    }
  }

  /**
   * The changes of the outputs.
   *
   * @param lines the values before and after
   * @param count number of changed outputs
   * @param alone true if no resource changes
   */
  record Outputs(List<BlockLine> lines, int count, boolean alone) implements ReportSection {
    public Outputs {
      lines = List.copyOf(lines);
    }

    @Override
    public boolean isEmpty() {
      return lines.isEmpty();
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.outputs(this);
    }
  }

  /**
   * The probes after the apply.
   *
   * @param lines a line for each probe, safe for a terminal
   */
  record Checks(List<String> lines) implements ReportSection {
    public Checks {
      lines = List.copyOf(lines);
    }

    @Override
    public boolean isEmpty() {
      return lines.isEmpty();
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.checks(this);
    }
  }

  /**
   * The origin of the plan.
   *
   * @param tool name and version of the program
   * @param serial serial of the state
   */
  record Provenance(String tool, long serial) implements ReportSection {
    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public <T> T accept(SectionWriter<T> writer) {
      return writer.provenance(this);
    }
  }
}
