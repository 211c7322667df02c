package dev.hextet.cli.view;

import dev.hextet.core.execute.ProgressListener;

/** Shows the progress of a run until it is closed. Thread-safe. */
public interface RunProgress extends ProgressListener, AutoCloseable {

  /** Reports another message, in one line. */
  void note(String line);

  /** Updates elapsed times; to be called every {@link #periodMillis}. */
  void tick();

  long periodMillis();

  @Override
  void close();
}
