package dev.hextet.core.engine;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for the reads of one command. */
final class ReadThreadPool implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "hextet-read");
            thread.setDaemon(true);
            return thread;
          });

  ExecutorService threads() {
    return threads;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
