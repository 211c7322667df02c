package dev.hextet.cli.view;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Step;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Progress as text, in Terraform's words: a blank line before the first step, and a message when a
 * step ends. A display shows the running steps.
 */
public final class TextProgress implements RunProgress {
  private final PrintStream err;
  private final StepWords words;
  private final RunningSteps running;
  private final ProgressDisplay display;
  private boolean begun;

  private TextProgress(
      PrintStream err, StepWords words, RunningSteps running, ProgressDisplay display) {
    this.err = err;
    this.words = words;
    this.running = running;
    this.display = display;
  }

  /**
   * Returns progress as lines, none of which is overwritten.
   *
   * @param beginnings true to report the start of each step
   */
  public static RunProgress lines(
      PrintStream err, StepWords words, LongSupplier nanoClock, boolean beginnings) {
    RunningSteps running = new RunningSteps(nanoClock);
    return new TextProgress(err, words, running, new LineDisplay(err, words, running, beginnings));
  }

  /**
   * Returns progress for a terminal, which overwrites the lines of running steps.
   *
   * @param total number of steps
   */
  public static RunProgress live(
      PrintStream err, StepWords words, int total, LongSupplier nanoClock) {
    RunningSteps running = new RunningSteps(nanoClock);
    return new TextProgress(err, words, running, new LiveDisplay(err, words, running, total));
  }

  @Override
  public synchronized void started(Step step) {
    running.start(step);
    err.print(begun ? "" : "\n");
    begun = true;
    display.started(words.started(step));
  }

  @Override
  public synchronized void completed(Step step, String id, Duration elapsed) {
    running.end(step);
    display.ended(words.completed(step, id, elapsed));
  }

  @Override
  public synchronized void failed(Step step, Diagnostic why, Duration elapsed) {
    running.end(step);
    display.ended(words.failed(step, elapsed));
  }

  @Override
  public synchronized void note(String line) {
    display.note(line);
  }

  @Override
  public synchronized void tick() {
    display.tick();
  }

  @Override
  public long periodMillis() {
    return display.periodMillis();
  }

  @Override
  public synchronized void close() {
    display.close();
  }
}
