package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Step;
import dev.hextet.core.state.ResourceRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a plan.
 *
 * @param records what is recorded afterwards, sorted by address
 * @param done the steps that were carried out, in the order in which they ended
 * @param failures why steps failed
 * @param failed the steps that failed
 * @param notStarted the steps that waited for a failed one, or were not begun before a stop
 * @param stopped whether somebody asked to stop
 * @param open whether nobody knows of some call whether it was carried out, so that the journal
 *     must stay until that is settled
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

  /**
   * Whether every step was carried out, what came of them is recorded, and nothing turned out not
   * to be as it has to be.
   */
  public boolean isComplete() {
    return failed.isEmpty() && notStarted.isEmpty() && failures.isEmpty();
  }

  /** Whether nothing else kept steps from their end than that somebody asked to stop. */
  public boolean isInterrupted() {
    return stopped
        && !failures.isEmpty()
        && failures.stream().allMatch(why -> why.code().equals(StepFailed.INTERRUPTED));
  }

  /** The same, with other reasons why it is not complete. */
  public RunOutcome failingBy(List<Diagnostic> otherFailures) {
    return new RunOutcome(records, done, otherFailures, failed, notStarted, stopped, open);
  }

  /** Whether no step was begun. */
  public boolean isUntouched() {
    return done.isEmpty() && failed.isEmpty();
  }

  /** The same with one more thing that went wrong; the journal stays. */
  public RunOutcome unrecorded(Diagnostic why) {
    List<Diagnostic> all = new ArrayList<>(failures);
    all.add(why);
    return new RunOutcome(records, done, all, failed, notStarted, stopped, true);
  }
}
