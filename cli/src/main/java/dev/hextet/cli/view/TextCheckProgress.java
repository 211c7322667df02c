package dev.hextet.cli.view;

import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.net.AddressFamily;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Progress of checks as text. A terminal has a live line for each check that waits. A log has a
 * line at the start and at the end of each check, and one for every ten seconds of the wait.
 */
final class TextCheckProgress implements CheckProgress {
  private static final long REMINDER_SECONDS = 10;

  private final PrintStream err;
  private final Optional<LiveLines> live;
  private final LongSupplier nanoClock;
  private final long began;
  private final Map<String, String> waiting = new TreeMap<>();
  private long reminders;
  private boolean begun;
  private boolean closed;

  TextCheckProgress(PrintStream err, boolean isLive, LongSupplier nanoClock) {
    this.err = err;
    this.live = isLive ? Optional.of(new LiveLines(err)) : Optional.empty();
    this.nanoClock = nanoClock;
    this.began = nanoClock.getAsLong();
  }

  @Override
  public synchronized void started(String name, String destination) {
    err.print(begun ? "" : "\n");
    begun = true;
    String line = PrintableText.line(name + ": Checking " + destination + "...");
    waiting.put(name, line);
    if (live.isEmpty()) {
      print(line);
    } else {
      tick();
    }
  }

  private void print(String line) {
    live.ifPresentOrElse(
        lines -> lines.paint(List.of(line), shown()),
        () -> {
          err.print(line + "\n");
          err.flush();
        });
  }

  private List<String> shown() {
    String elapsed = " [" + StepWords.elapsed(elapsed()) + " elapsed]";
    List<String> lines = new ArrayList<>();
    waiting.values().forEach(line -> lines.add(line + elapsed));
    return closed ? List.of() : lines;
  }

  private Duration elapsed() {
    return Duration.ofNanos(nanoClock.getAsLong() - began);
  }

  @Override
  public synchronized void waits(
      String name, Optional<AddressFamily> family, int attempts, String reason) {
    waiting.remove(name);
    String subject = CheckWords.subject(name, family);
    waiting.put(subject, subject + ": Still checking, " + PrintableText.line(reason));
  }

  @Override
  public synchronized void ended(String name, ProbeResult result) {
    waiting.remove(name);
    waiting.remove(CheckWords.subject(name, result.family()));
    print(CheckWords.ended(name, result));
  }

  @Override
  public synchronized void note(String line) {
    print(line);
  }

  @Override
  public synchronized void tick() {
    live.ifPresentOrElse(lines -> lines.paint(List.of(), shown()), this::remind);
  }

  private void remind() {
    long due = elapsed().toSeconds() / REMINDER_SECONDS;
    if (due > reminders) {
      reminders = due;
      shown().forEach(this::print);
    }
  }

  @Override
  public long periodMillis() {
    return live.isPresent() ? 200 : 1000;
  }

  @Override
  public synchronized void close() {
    closed = true;
    live.ifPresent(lines -> lines.paint(List.of(), List.of()));
  }
}
