package dev.hextet.cli.view;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * One line when a step ends and one for every ten seconds that it runs; if wanted, one when it
 * begins as well. A blank line comes first.
 */
public final class LineProgress implements RunProgress {
  private final PrintStream err;
  private final StepWords words;
  private final RunningSteps running;
  private final boolean beginnings;
  private boolean begun;

  /**
   * @param beginnings true to report the start of each step
   */
  public LineProgress(
      PrintStream err, StepWords words, LongSupplier nanoClock, boolean beginnings) {
    this.err = err;
    this.words = words;
    this.beginnings = beginnings;
    this.running = new RunningSteps(nanoClock);
  }

  @Override
  public synchronized void started(Step step) {
    running.start(step);
    err.print(begun ? "" : "\n");
    begun = true;
    if (beginnings) {
      note(words.started(step));
    }
  }

  @Override
  public synchronized void completed(Step step, String id, Duration elapsed) {
    running.end(step);
    note(words.completed(step, id, elapsed));
  }

  @Override
  public synchronized void failed(Step step, Diagnostic why, Duration elapsed) {
    running.end(step);
    note(words.failed(step, elapsed));
  }

  @Override
  public synchronized void note(String line) {
    err.print(line + "\n");
    err.flush();
  }

  @Override
  public synchronized void tick() {
    running.remind((step, elapsed) -> note(words.still(step, elapsed)));
  }

  @Override
  public long periodMillis() {
    return 1000;
  }

  @Override
  public void close() {}
}
