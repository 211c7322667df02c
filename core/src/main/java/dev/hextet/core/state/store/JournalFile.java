package dev.hextet.core.state.store;

import dev.hextet.core.state.JournalCodec;
import dev.hextet.core.state.JournalEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The journal's file, open for appending. Entries of concurrent steps share an fsync: whoever comes
 * while one is under way waits for the next, which takes all of them.
 */
final class JournalFile implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private long written;
  private long synced;
  private boolean syncing;

  JournalFile(Path file, long entriesBefore) throws IOException {
    this.file = file;
    this.channel = StateFiles.open(file, StandardOpenOption.APPEND);
    this.written = entriesBefore;
    this.synced = entriesBefore;
    StateFiles.syncFolder(StateFiles.folderOf(file));
  }

  /** Returns when the entry is on disk. */
  void append(JournalEntry entry) {
    awaitSync(write(entry));
  }

  private synchronized long write(JournalEntry entry) {
    try {
      StateFiles.writeFully(channel, JournalCodec.line(written + 1, entry));
    } catch (IOException e) {
      throw StateFiles.failure("the journal cannot be written", file, e);
    }
    return ++written;
  }

  private void awaitSync(long mine) {
    while (true) {
      long upTo;
      synchronized (this) {
        awaitOthers(mine);
        if (synced >= mine) {
          return;
        }
        syncing = true;
        upTo = written;
      }
      sync(upTo);
    }
  }

  private synchronized void awaitOthers(long mine) {
    try {
      while (syncing && synced < mine) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the journal was written", e);
    }
  }

  private void sync(long upTo) {
    boolean done = false;
    try {
      channel.force(false);
      done = true;
    } catch (IOException e) {
      throw StateFiles.failure("the journal cannot be written", file, e);
    } finally {
      synchronized (this) {
        syncing = false;
        synced = done ? Math.max(synced, upTo) : synced;
        notifyAll();
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
