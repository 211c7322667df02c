package dev.hextet.cli.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.net.AddressFamily;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The events of checks that run: their start, and the reason of the wait once a period. */
final class EventCheckProgress implements CheckProgress {
  private static final long PERIOD_MILLIS = 10_000;

  private final EventLog events;
  private final Map<String, Runnable> waiting = new TreeMap<>();

  EventCheckProgress(EventLog events) {
    this.events = events;
  }

  @Override
  public void started(String name, String destination) {
    ObjectNode check = CheckJson.subject(name, Optional.empty()).put("destination", destination);
    String message = name + ": Checking " + destination + "...";
    events.info("check_start", message, CheckJson.KEY, check);
  }

  @Override
  public synchronized void waits(
      String name, Optional<AddressFamily> family, int attempts, String reason) {
    String subject = CheckWords.subject(name, family);
    ObjectNode check = CheckJson.subject(name, family);
    check.put("reason", reason).put("attempts", attempts);
    String message = subject + ": Still checking, " + reason;
    waiting.put(subject, () -> events.info("check_progress", message, CheckJson.KEY, check));
  }

  @Override
  public synchronized void ended(String name, ProbeResult result) {
    waiting.remove(CheckWords.subject(name, result.family()));
  }

  @Override
  public void note(String line) {
    events.log(line);
  }

  @Override
  public synchronized void tick() {
    waiting.values().forEach(Runnable::run);
  }

  @Override
  public long periodMillis() {
    return PERIOD_MILLIS;
  }

  @Override
  public void close() {}
}
