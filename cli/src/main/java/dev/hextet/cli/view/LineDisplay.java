package dev.hextet.cli.view;

import java.io.PrintStream;

/**
 * A display for logs: a line for each message, and one for every ten seconds that a step runs.
 *
 * @param err the stream
 * @param words the messages
 * @param running the running steps
 * @param beginnings true to show the start of each step
 */
record LineDisplay(PrintStream err, StepWords words, RunningSteps running, boolean beginnings)
    implements ProgressDisplay {

  @Override
  public void started(String line) {
    if (beginnings) {
      note(line);
    }
  }

  @Override
  public void ended(String line) {
    note(line);
  }

  @Override
  public void note(String line) {
    err.print(line + "\n");
    err.flush();
  }

  @Override
  public void tick() {
    running.remind((step, elapsed) -> note(words.still(step, elapsed)));
  }

  @Override
  public long periodMillis() {
    return 1000;
  }

  @Override
  public void close() {}
}
