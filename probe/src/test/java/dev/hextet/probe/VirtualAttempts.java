package dev.hextet.probe;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Attempts in virtual time: the clock moves to the next event, and no thread waits. */
final class VirtualAttempts implements AttemptPool {
  private final Function<Long, Optional<Reply>> service;
  private final AttemptOutcome waiting;
  private final Map<Integer, Planned> running = new HashMap<>();
  private long now;
  private int most;
  private int cancelled;

  /** The outcome of an attempt, and the time until it ends. */
  record Reply(AttemptOutcome outcome, long latency) {}

  private record Planned(long end, AttemptOutcome outcome) {}

  /**
   * Creates attempts of which those that wait have no answer.
   *
   * @param service returns the reply to an attempt that begins at a time; empty if it waits forever
   */
  VirtualAttempts(Function<Long, Optional<Reply>> service) {
    this(service, AttemptOutcome.of(AttemptOutcome.Kind.SILENT, "no answer"));
  }

  /**
   * Creates attempts to a service.
   *
   * @param waiting the outcome of an attempt that waits
   */
  VirtualAttempts(Function<Long, Optional<Reply>> service, AttemptOutcome waiting) {
    this.service = service;
    this.waiting = waiting;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public void start(int number) {
    Reply reply = service.apply(now).orElse(null);
    running.put(
        number,
        reply == null
            ? new Planned(Long.MAX_VALUE, soFar(number))
            : new Planned(now + reply.latency(), reply.outcome()));
    most = Math.max(most, running.size());
  }

  @Override
  public void cancel(int number) {
    if (running.remove(number) != null) {
      cancelled++;
    }
  }

  @Override
  public AttemptOutcome soFar(int number) {
    return waiting;
  }

  @Override
  public Optional<Ended> next(long until) {
    Optional<Map.Entry<Integer, Planned>> first =
        running.entrySet().stream()
            .filter(entry -> entry.getValue().end() <= until)
            .min(Comparator.comparingLong(entry -> entry.getValue().end()));
    now = Math.max(now, first.map(entry -> entry.getValue().end()).orElse(until));
    first.ifPresent(entry -> running.remove(entry.getKey()));
    return first.map(entry -> new Ended(entry.getKey(), entry.getValue().outcome()));
  }

  /** Returns the largest number of attempts that ran at once. */
  int most() {
    return most;
  }

  int cancelled() {
    return cancelled;
  }

  boolean isIdle() {
    return running.isEmpty();
  }
}
