package dev.hextet.cli.host;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Clock that runs tasks periodically on a thread of its own until it is closed. */
public final class Ticks implements AutoCloseable {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "hextet-ticks");
            made.setDaemon(true);
            return made;
          });

  /** Runs a task periodically; the first time after one period. */
  public void every(long periodMillis, Runnable task) {
    var unused =
        thread.scheduleAtFixedRate(task, periodMillis, periodMillis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
