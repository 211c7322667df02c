package dev.hextet.core.state.location;

import dev.hextet.core.state.JournalCodec;
import dev.hextet.core.state.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * Writes a journal in batches. Entries of concurrent threads share a durable write: while one is
 * under way, all further entries gather for the next one. After a failed write, the writer accepts
 * no further entry, because entries behind a torn line are not readable. Thread-safe.
 */
public final class JournalWriter implements AutoCloseable {
  private final JournalSink sink;
  private final StringBuilder gathered = new StringBuilder();
  private long accepted;
  private long durable;
  private boolean writing;
  private @Nullable RuntimeException failure;

  /**
   * @param sink storage behind the kept entries
   * @param kept number of entries that the journal has already
   */
  public JournalWriter(JournalSink sink, int kept) {
    this.sink = sink;
    this.accepted = kept;
    this.durable = kept;
  }

  /** Appends an entry and returns once it is durable. */
  public void append(JournalEntry entry) {
    long mine = accept(entry);
    while (true) {
      String batch;
      long upTo;
      synchronized (this) {
        awaitOthers(mine);
        if (durable >= mine) {
          return;
        }
        requireIntact();
        writing = true;
        batch = gathered.toString();
        gathered.setLength(0);
        upTo = accepted;
      }
      write(batch, upTo);
    }
  }

  private synchronized long accept(JournalEntry entry) {
    requireIntact();
    gathered.append(JournalCodec.line(accepted + 1, entry));
    accepted++;
    return accepted;
  }

  private void requireIntact() {
    if (failure != null) {
      throw failure;
    }
  }

  private synchronized void awaitOthers(long mine) {
    try {
      while (writing && durable < mine) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the journal was written", e);
    }
  }

  private void write(String batch, long upTo) {
    RuntimeException broken = new IllegalStateException("the journal was not written");
    try {
      sink.append(batch);
      broken = null;
    } catch (RuntimeException e) {
      broken = e;
      throw e;
    } finally {
      ended(upTo, broken);
    }
  }

  private synchronized void ended(long upTo, @Nullable RuntimeException broken) {
    writing = false;
    if (broken == null) {
      durable = upTo;
    } else if (failure == null) {
      failure = broken;
    }
    notifyAll();
  }

  @Override
  public synchronized void close() {
    sink.close();
  }
}
