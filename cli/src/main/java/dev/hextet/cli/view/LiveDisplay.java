package dev.hextet.cli.view;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A display for terminals: a line for each running step with its elapsed time, and a count. The
 * display overwrites these lines; the messages stay above.
 */
final class LiveDisplay implements ProgressDisplay {
  private static final int MOST_LINES = 10;

  private final LiveLines lines;
  private final StepWords words;
  private final RunningSteps running;
  private final int total;
  private int ended;
  private boolean begun;
  private boolean closed;

  LiveDisplay(PrintStream err, StepWords words, RunningSteps running, int total) {
    this.lines = new LiveLines(err);
    this.words = words;
    this.running = running;
    this.total = total;
  }

  @Override
  public void started(String line) {
    begun = true;
    tick();
  }

  @Override
  public void ended(String line) {
    ended++;
    note(line);
  }

  @Override
  public void note(String line) {
    lines.paint(List.of(line), live());
  }

  @Override
  public void tick() {
    lines.paint(List.of(), live());
  }

  @Override
  public long periodMillis() {
    return 200;
  }

  @Override
  public void close() {
    closed = true;
    lines.paint(List.of(), live());
  }

  private List<String> live() {
    if (closed || !begun) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    running.forEach(
        (step, elapsed) -> lines.add(words.started(step) + " " + StepWords.elapsed(elapsed)));
    int more = lines.size() - MOST_LINES;
    List<String> shown = new ArrayList<>(more > 0 ? lines.subList(0, MOST_LINES) : lines);
    shown.add("  " + ended + "/" + total + (more > 0 ? ", and " + more + " more running" : ""));
    return shown;
  }
}
