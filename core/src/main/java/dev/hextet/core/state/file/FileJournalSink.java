package dev.hextet.core.state.file;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.state.location.JournalPrefix;
import dev.hextet.core.state.location.JournalSink;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Journal file, open for appending. Each batch of lines costs one write and one fsync. */
final class FileJournalSink implements JournalSink {
  private final Path file;
  private @Nullable FileChannel channel;

  /**
   * Opens the journal file behind the entries that count, and truncates the rest: a torn line, or
   * the journal of a committed run. If no entry counts, the first batch creates the file.
   */
  FileJournalSink(Path file, JournalPrefix kept) {
    this.file = file;
    if (kept.bytes() > 0) {
      try {
        this.channel = openAt(kept.bytes());
      } catch (IOException e) {
        throw failure(e);
      }
    }
  }

  private FileChannel openAt(long end) throws IOException {
    FileChannel opened = PrivateFiles.open(file, StandardOpenOption.WRITE);
    opened.truncate(end);
    opened.position(end);
    opened.force(true);
    PrivateFiles.syncFolder(PrivateFiles.folderOf(file));
    return opened;
  }

  @Override
  public void append(String lines) {
    try {
      if (channel == null) {
        create(lines);
      } else {
        PrivateFiles.writeFully(channel, lines);
        channel.force(false);
        requireFile();
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Creates the file with its first lines, whole or not at all: an empty journal is damaged. */
  private void create(String lines) throws IOException {
    PrivateFiles.replace(file, lines);
    channel = openAt(lines.getBytes(StandardCharsets.UTF_8).length);
  }

  /** A deleted file accepts writes as long as it is open, but no later run could read them. */
  private void requireFile() throws IOException {
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
  }

  private DiagnosticException failure(IOException e) {
    return PrivateFiles.failure(StateDiagnostic.JOURNAL_UNWRITABLE, file, e);
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw PrivateFiles.failure(StateDiagnostic.JOURNAL_UNCLOSABLE, file, e);
      }
    }
  }
}
