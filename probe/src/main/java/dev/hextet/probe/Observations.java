package dev.hextet.probe;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** The latest outcome of each kind, with its time. */
final class Observations {
  private static final long RECENT = Duration.ofSeconds(5).toNanos();

  private final Map<AttemptOutcome.Kind, Seen> latest = new EnumMap<>(AttemptOutcome.Kind.class);

  private record Seen(AttemptOutcome outcome, long time) {}

  void add(AttemptOutcome outcome, long time) {
    latest.put(outcome.kind(), new Seen(outcome, time));
  }

  Observations copy() {
    Observations copy = new Observations();
    copy.latest.putAll(latest);
    return copy;
  }

  boolean isEmpty() {
    return latest.isEmpty();
  }

  boolean hold() {
    return latest.containsKey(AttemptOutcome.Kind.HOLDS);
  }

  /** Returns the most conclusive of the recent outcomes, or the latest one if none is recent. */
  AttemptOutcome conclusive(long now) {
    Comparator<Seen> byKind = Comparator.comparing(seen -> seen.outcome().kind());
    return latest.values().stream()
        .filter(seen -> now - seen.time() <= RECENT)
        .max(byKind)
        .or(() -> latest.values().stream().max(Comparator.comparingLong(Seen::time)))
        .map(Seen::outcome)
        .orElseGet(
            () -> AttemptOutcome.of(AttemptOutcome.Kind.NOT_BEGUN, "no attempt has begun in time"));
  }
}
