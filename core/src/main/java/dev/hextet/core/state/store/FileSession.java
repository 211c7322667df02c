package dev.hextet.core.state.store;

import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A run on a state in a file. The journal is opened by its first entry. */
final class FileSession implements StateSession {
  private final FileStateStore store;
  private final @Nullable FileLock lock;
  private @Nullable JournalFile journal;

  FileSession(FileStateStore store, @Nullable FileLock lock) {
    this.store = store;
    this.lock = lock;
  }

  @Override
  public StateStore.Snapshot read() {
    return store.readHeld();
  }

  @Override
  public void journal(JournalEntry entry) {
    open().append(entry);
  }

  private synchronized JournalFile open() {
    if (journal == null) {
      Path file = store.journalFile();
      try {
        journal = new JournalFile(file, store.journalText());
      } catch (IOException e) {
        throw PrivateFiles.failure("the journal cannot be written", file, e);
      }
    }
    return journal;
  }

  @Override
  public synchronized void commit(State state) {
    try {
      closeJournal();
      store.replace(state);
    } catch (IOException e) {
      throw PrivateFiles.failure("the state cannot be written", store.file(), e);
    }
  }

  private void closeJournal() throws IOException {
    if (journal != null) {
      journal.close();
      journal = null;
    }
  }

  @Override
  public synchronized void close() {
    try {
      closeJournal();
    } catch (IOException e) {
      throw PrivateFiles.failure("the journal cannot be closed", store.journalFile(), e);
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
