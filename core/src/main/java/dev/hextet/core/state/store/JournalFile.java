package dev.hextet.core.state.store;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.state.JournalCodec;
import dev.hextet.core.state.JournalEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The journal's file, open for appending. Entries of concurrent steps share an fsync: whoever comes
 * while one is under way waits for the next, which takes all of them. Once anything goes wrong, no
 * further entry is taken: what follows a torn line could not be read.
 */
final class JournalFile implements AutoCloseable {
  private final Path file;
  private @Nullable FileChannel channel;
  private long written;
  private long synced;
  private boolean syncing;
  private @Nullable DiagnosticException broken;

  /**
   * Opens a journal behind what counts of it. The rest, a torn line or a run that was committed, is
   * cut off. Where nothing counts, the first entry makes the file.
   */
  JournalFile(Path file, JournalText kept) throws IOException {
    this.file = file;
    if (kept.bytes() > 0) {
      this.channel = openAt(kept.bytes());
    }
    this.written = kept.entries().size();
    this.synced = written;
  }

  private FileChannel openAt(long end) throws IOException {
    FileChannel opened = PrivateFiles.open(file, StandardOpenOption.WRITE);
    opened.truncate(end);
    opened.position(end);
    opened.force(true);
    PrivateFiles.syncFolder(PrivateFiles.folderOf(file));
    return opened;
  }

  /** Returns when the entry is on disk. */
  void append(JournalEntry entry) {
    awaitSync(write(entry));
  }

  private synchronized long write(JournalEntry entry) {
    refuseIfBroken();
    String line = JournalCodec.line(written + 1, entry);
    try {
      if (channel == null) {
        begin(line);
      } else {
        PrivateFiles.writeFully(channel, line);
      }
    } catch (IOException e) {
      throw broken(e);
    }
    return ++written;
  }

  /** Makes the file with its first line, whole or not at all: an empty journal is a damaged one. */
  private void begin(String line) throws IOException {
    PrivateFiles.replace(file, line);
    channel = openAt(line.getBytes(StandardCharsets.UTF_8).length);
    synced = 1;
  }

  private void awaitSync(long mine) {
    while (true) {
      long upTo;
      synchronized (this) {
        awaitOthers(mine);
        if (synced >= mine) {
          return;
        }
        refuseIfBroken();
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
      opened().force(false);
      requireThere();
      done = true;
    } catch (IOException e) {
      throw broken(e);
    } finally {
      synchronized (this) {
        syncing = false;
        synced = done ? Math.max(synced, upTo) : synced;
        notifyAll();
      }
    }
  }

  private synchronized FileChannel opened() {
    return Objects.requireNonNull(channel, "channel");
  }

  /** A file without a name can still be written to, and nobody would ever read it. */
  private void requireThere() throws IOException {
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
  }

  private synchronized DiagnosticException broken(IOException e) {
    if (broken == null) {
      broken = PrivateFiles.failure("the journal cannot be written", file, e);
    }
    return broken;
  }

  private void refuseIfBroken() {
    if (broken != null) {
      throw broken;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
