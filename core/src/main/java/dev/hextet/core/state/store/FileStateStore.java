package dev.hextet.core.state.store;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.state.Journal;
import dev.hextet.core.state.JournalCodec;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateCodec;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A state in a file: {@code stack.state.json}, with {@code stack.state.journal} while a run is
 * under way, {@code stack.state.json.lock} while one holds it, and the last five serials as {@code
 * stack.state.json.backup.N}.
 */
public final class FileStateStore implements StateStore {
  private static final String NOT_UTF_8 = "it is not UTF-8";

  private final Path file;
  private final StoreOptions options;
  private final Backups backups;

  /**
   * @param named the state; a link stands for the file that it leads to
   */
  public FileStateStore(Path named, StoreOptions options) {
    this.file = StateLinks.resolved(named);
    this.options = options;
    this.backups = new Backups(file);
  }

  @Override
  public String location() {
    return file.toString();
  }

  /** The lock is looked at before and after, since a run can begin between the two. */
  @Override
  public Snapshot read() {
    try {
      Optional<String> writer = writer();
      if (writer.isPresent()) {
        return snapshot(writer);
      }
      Snapshot snapshot = snapshot(Optional.empty());
      Optional<String> since = snapshot.journal().isEmpty() ? Optional.empty() : writer();
      return since.isPresent() ? snapshot(since) : snapshot;
    } catch (IOException e) {
      throw PrivateFiles.failure("the state cannot be read", file, e);
    }
  }

  /** The same for the run that holds the lock: the journal is its own, or of one cut off. */
  Snapshot readHeld() {
    try {
      return snapshot(Optional.empty());
    } catch (IOException e) {
      throw PrivateFiles.failure("the state cannot be read", file, e);
    }
  }

  private Optional<String> writer() throws IOException {
    return Files.exists(journalFile()) ? FileLock.current(FileLock.of(file)) : Optional.empty();
  }

  private Snapshot snapshot(Optional<String> writer) throws IOException {
    Optional<String> text = stateText();
    Optional<State> committed = committed(text);
    State state = committed.orElse(State.NONE);
    JournalText read = writer.isPresent() ? JournalText.NONE : journalText(state);
    return new Snapshot(
        committed,
        text.map(StateCodec::digestOf).orElse(""),
        Journal.replay(state, read.entries()),
        writer);
  }

  private Optional<State> committed(Optional<String> text) throws IOException {
    String backup = backup();
    return text.map(t -> StateCodec.read(source(file, t), backup, options.acceptEdited()));
  }

  private String backup() throws IOException {
    return backups.newest().map(Path::toString).orElse("");
  }

  private Optional<String> stateText() throws IOException {
    try {
      return PrivateFiles.text(file);
    } catch (CharacterCodingException e) {
      throw StateCodec.damaged(source(file, ""), NOT_UTF_8, backup());
    }
  }

  /** What counts of the journal beside the state. */
  JournalText journalText() throws IOException {
    return journalText(committed(stateText()).orElse(State.NONE));
  }

  private JournalText journalText(State committed) throws IOException {
    try {
      return PrivateFiles.text(journalFile())
          .map(text -> JournalText.of(source(journalFile(), text), committed))
          .orElse(JournalText.NONE);
    } catch (CharacterCodingException e) {
      throw JournalCodec.damaged(source(journalFile(), ""), 1, "It is not UTF-8");
    }
  }

  @Override
  public StateSession lock(String operation) {
    return new FileSession(
        this, options.lock() ? FileLock.acquire(FileLock.of(file), operation, options) : null);
  }

  /**
   * Writes a new state in place of the one before, which becomes a backup; also where the folder is
   * not there any more.
   */
  void replace(State state) throws IOException {
    Files.createDirectories(PrivateFiles.folderOf(file));
    Optional<State> before = committed(stateText());
    if (before.isPresent()) {
      backups.keep(before.get().serial());
    }
    PrivateFiles.replace(file, StateCodec.write(state, options.tool()));
    Files.deleteIfExists(journalFile());
  }

  private static SourceText source(Path path, String text) {
    return new SourceText(path.toString(), text);
  }

  /** The journal's file, which has the state's name without {@code .json}. */
  Path journalFile() {
    String name = String.valueOf(file.getFileName());
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return file.resolveSibling(stem + ".journal");
  }

  Path file() {
    return file;
  }
}
