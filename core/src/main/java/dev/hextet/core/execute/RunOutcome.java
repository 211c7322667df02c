package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Step;
import dev.hextet.core.state.ResourceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of an execution.
 *
 * @param records the records afterwards, sorted by address
 * @param done the completed steps, in the order of their ends
 * @param failures causes of failed steps
 * @param failed the failed steps
 * @param notStarted the steps that depend on a failed one or did not start before a stop
 * @param stopped true if the run was asked to stop
 * @param open true if the outcome of some call is unknown, so that the journal must stay
 */
public record RunOutcome(
    List<ResourceRecord> records,
    List<Step> done,
    List<Diagnostic> failures,
    List<Step> failed,
    List<Step> notStarted,
    boolean stopped,
    boolean open) {
  public RunOutcome {
    records = List.copyOf(records);
    done = List.copyOf(done);
    failures = List.copyOf(failures);
    failed = List.copyOf(failed);
    notStarted = List.copyOf(notStarted);
  }

  /** Determines whether all steps are completed and recorded, and all conditions hold. */
  public boolean isComplete() {
    return failed.isEmpty() && notStarted.isEmpty() && failures.isEmpty();
  }

  /** Determines whether only a request to stop kept steps from running. */
  public boolean isInterrupted() {
    return stopped
        && !failures.isEmpty()
        && failures.stream().allMatch(why -> why.code().equals(StepFailed.INTERRUPTED));
  }

  /** The same, with other reasons why it is not complete. */
  public RunOutcome failingBy(List<Diagnostic> otherFailures) {
    return new RunOutcome(records, done, otherFailures, failed, notStarted, stopped, open);
  }

  /** Determines whether no step started. */
  public boolean isUntouched() {
    return done.isEmpty() && failed.isEmpty();
  }

  /** Returns a copy with another failure, after which the journal stays. */
  public RunOutcome unrecorded(Diagnostic why) {
    List<Diagnostic> all = new ArrayList<>(failures);
    all.add(why);
    return new RunOutcome(records, done, all, failed, notStarted, stopped, true);
  }
}
