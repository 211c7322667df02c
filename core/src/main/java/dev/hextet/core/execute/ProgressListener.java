package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Step;
import java.time.Duration;

/** Receives the progress of an execution. Called from several threads, one call at a time. */
public interface ProgressListener {

  /** A step begins. */
  void started(Step step);

  /**
   * A step is done.
   *
   * @param id the resource's id; of a deletion, the id it had
   */
  void completed(Step step, String id, Duration elapsed);

  /** A step failed. */
  void failed(Step step, Diagnostic why, Duration elapsed);
}
