package dev.hextet.cli.view;

import dev.hextet.core.execute.ProgressListener;

/** Shows how a run goes on, until it is closed. Thread-safe. */
public interface RunProgress extends ProgressListener, AutoCloseable {

  /** Reports another message, in one line. */
  void note(String line);

  /** Time has passed: to be called every {@link #periodMillis}. */
  void tick();

  long periodMillis();

  @Override
  void close();
}
