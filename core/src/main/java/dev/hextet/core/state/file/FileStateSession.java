package dev.hextet.core.state.file;

import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.state.JournalEntry;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.JournalPrefix;
import dev.hextet.core.state.location.JournalWriter;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.state.location.StateSnapshot;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Run on a state in a file. The first entry opens the journal. */
final class FileStateSession implements StateSession {
  private final FileStateLocation location;
  private final @Nullable FileLock lock;
  private @Nullable JournalWriter journal;

  FileStateSession(FileStateLocation location, @Nullable FileLock lock) {
    this.location = location;
    this.lock = lock;
  }

  @Override
  public StateSnapshot read() {
    return location.readHeld();
  }

  @Override
  public void journal(JournalEntry entry) {
    writer().append(entry);
  }

  private synchronized JournalWriter writer() {
    if (journal == null) {
      journal = open();
    }
    return journal;
  }

  private JournalWriter open() {
    try {
      JournalPrefix kept = location.journalPrefix();
      return new JournalWriter(
          new FileJournalSink(location.journalFile(), kept), kept.entries().size());
    } catch (IOException e) {
      throw PrivateFiles.failure(StateDiagnostic.JOURNAL_UNWRITABLE, location.journalFile(), e);
    }
  }

  @Override
  public synchronized void commit(State state) {
    closeJournal();
    try {
      location.replace(state);
    } catch (IOException e) {
      throw PrivateFiles.failure(StateDiagnostic.STATE_UNWRITABLE, location.file(), e);
    }
  }

  private void closeJournal() {
    if (journal != null) {
      journal.close();
      journal = null;
    }
  }

  @Override
  public synchronized void close() {
    try {
      closeJournal();
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
