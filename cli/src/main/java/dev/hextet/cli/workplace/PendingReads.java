package dev.hextet.cli.workplace;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Running reads of the cloud, so that a user who waits for a plan can see the cause. Time is
 * counted in ticks of {@link #TICK_SECONDS} seconds.
 */
final class PendingReads {
  static final int TICK_SECONDS = 10;

  private record Pending(String action, long since) {}

  private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong ticks = new AtomicLong();

  /** Makes a read, which is pending until it returns or fails. */
  <T> T during(String action, Supplier<T> read) {
    Long id = reads.incrementAndGet();
    pending.put(id, new Pending(action, ticks.get()));
    try {
      return read.get();
    } finally {
      pending.remove(id);
    }
  }

  /** Reports the reads that have been pending for at least one whole tick. */
  void tick(Consumer<String> report) {
    long now = ticks.incrementAndGet();
    SortedSet<String> actions = new TreeSet<>();
    long longest = 0;
    for (Pending read : pending.values()) {
      long age = now - read.since() - 1;
      if (age > 0) {
        actions.add(read.action());
        longest = Math.max(longest, age);
      }
    }
    if (!actions.isEmpty()) {
      report.accept(
          "Still waiting for EC2: "
              + String.join(", ", actions)
              + " ("
              + longest * TICK_SECONDS
              + "s)");
    }
  }
}
