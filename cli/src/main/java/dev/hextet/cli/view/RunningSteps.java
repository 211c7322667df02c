package dev.hextet.cli.view;

import dev.hextet.core.plan.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** The steps that run now, and for how long. Guarded by whoever shows them. */
final class RunningSteps {
  private static final long REMINDER_SECONDS = 10;

  private final Map<Step, Long> began = new LinkedHashMap<>();
  private final Map<Step, Long> reminders = new HashMap<>();
  private final LongSupplier nanoClock;

  RunningSteps(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  void start(Step step) {
    began.put(step, nanoClock.getAsLong());
  }

  void end(Step step) {
    began.remove(step);
  }

  /** All, in the order in which they began. */
  void forEach(BiConsumer<Step, Duration> shown) {
    long now = nanoClock.getAsLong();
    began.forEach((step, start) -> shown.accept(step, Duration.ofNanos(now - start)));
  }

  /** Those for which another ten seconds have passed, with the tens. */
  void remind(BiConsumer<Step, Duration> shown) {
    forEach(
        (step, elapsed) -> {
          long due = elapsed.toSeconds() / REMINDER_SECONDS;
          if (due > reminders.getOrDefault(step, 0L)) {
            reminders.put(step, due);
            shown.accept(step, Duration.ofSeconds(due * REMINDER_SECONDS));
          }
        });
  }
}
