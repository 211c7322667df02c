package dev.hextet.cli.view;

import dev.hextet.core.verification.CheckListener;

/** Shows the progress of checks until it is closed. Thread-safe. */
public interface CheckProgress extends CheckListener, AutoCloseable {

  /** Reports another message, in one line. */
  void note(String line);

  /** Updates elapsed times; to be called every {@link #periodMillis}. */
  void tick();

  long periodMillis();

  @Override
  void close();
}
