package dev.hextet.cli.host;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Pending waits of a command, such as reads of the cloud, so that a user can see the cause of a
 * delay. Time is counted in ticks of {@link #TICK_SECONDS} seconds. Thread-safe.
 */
public final class PendingWaits {
  private static final int TICK_SECONDS = 10;

  private record Pending(String source, String name, long since) {}

  private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
  private final AtomicLong waits = new AtomicLong();
  private final AtomicLong ticks = new AtomicLong();

  /**
   * Returns the result of a wait, which is pending until it returns or fails.
   *
   * @param source source of the result, such as EC2
   * @param name name of the result, such as the action of a read
   */
  public <T> T during(String source, String name, Supplier<T> wait) {
    Long id = waits.incrementAndGet();
    pending.put(id, new Pending(source, name, ticks.get()));
    try {
      return wait.get();
    } finally {
      pending.remove(id);
    }
  }

  /** Returns the result of an operation, and meanwhile reports its waits on the error stream. */
  public <T> T reporting(Host host, Supplier<T> operation) {
    try (Ticks clock = new Ticks()) {
      reportTo(
          clock,
          line -> {
            host.err().print(line + "\n");
            host.err().flush();
          });
      return operation.get();
    }
  }

  /** Reports the pending waits until the clock is closed. */
  public void reportTo(Ticks clock, Consumer<String> report) {
    clock.every(TICK_SECONDS * 1000L, () -> tick(report));
  }

  /** Reports the waits that have been pending for at least one whole tick, a line per source. */
  void tick(Consumer<String> report) {
    long now = ticks.incrementAndGet();
    SortedMap<String, SortedSet<String>> names = new TreeMap<>();
    SortedMap<String, Long> longest = new TreeMap<>();
    for (Pending wait : pending.values()) {
      long age = now - wait.since() - 1;
      if (age > 0) {
        names.computeIfAbsent(wait.source(), source -> new TreeSet<>()).add(wait.name());
        longest.merge(wait.source(), age, Math::max);
      }
    }
    longest.forEach(
        (source, age) ->
            report.accept(
                "Still waiting for %s: %s (%ds)"
                    .formatted(
                        source,
                        String.join(", ", names.getOrDefault(source, new TreeSet<>())),
                        age * TICK_SECONDS)));
  }
}
