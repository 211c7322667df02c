package dev.hextet.cli.view;

/** The display of a run's messages and running steps. {@link TextProgress} synchronizes it. */
interface ProgressDisplay {
  /** Shows the start of a step. */
  void started(String line);

  /** Shows the end of a step. */
  void ended(String line);

  /** Shows another message, in one line. */
  void note(String line);

  /** Updates the running steps, at intervals of {@link #periodMillis}. */
  void tick();

  long periodMillis();

  /** Removes the running steps. */
  void close();
}
