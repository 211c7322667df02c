package dev.hextet.core.state.location;

/**
 * Durable storage of a journal's text. {@link JournalWriter} calls it from one thread at a time.
 */
public interface JournalSink extends AutoCloseable {

  /**
   * Appends lines and returns once all of them are durable. The first call creates the journal with
   * its lines, whole or not at all.
   *
   * @param lines one line or several, each with its line end
   * @throws dev.hextet.core.diag.DiagnosticException if the lines are perhaps not durable; the
   *     writer then calls no further method but {@link #close}
   */
  void append(String lines);

  @Override
  void close();
}
