package dev.hextet.core.state.store;

import dev.hextet.core.diag.Source;
import dev.hextet.core.state.Journal;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A state in a file: {@code stack.state.json}, with {@code stack.state.journal} while a run is
 * under way, {@code stack.state.json.lock} while one holds it, and the last five serials as {@code
 * stack.state.json.backup.N}.
 */
public final class FileStateStore implements StateStore {
  private final Path file;
  private final StoreOptions options;
  private final Backups backups;

  public FileStateStore(Path file, StoreOptions options) {
    this.file = file;
    this.options = options;
    this.backups = new Backups(file);
  }

  @Override
  public String location() {
    return file.toString();
  }

  @Override
  public Snapshot read() {
    try {
      Optional<String> text = textOf(file);
      Optional<State> committed = committed(text);
      State state = committed.orElse(State.NONE);
      Journal journal = Journal.replay(state, journalText(state).entries());
      return new Snapshot(committed, text.map(StateCodec::digestOf).orElse(""), journal);
    } catch (IOException e) {
      throw StateFiles.failure("the state cannot be read", file, e);
    }
  }

  private Optional<State> committed(Optional<String> text) throws IOException {
    String backup = backups.newest().map(Path::toString).orElse("");
    return text.map(t -> StateCodec.read(source(file, t), backup, options.acceptEdited()));
  }

  /** What counts of the journal beside the state. */
  JournalText journalText() throws IOException {
    return journalText(committed(textOf(file)).orElse(State.NONE));
  }

  private JournalText journalText(State committed) throws IOException {
    return textOf(journalFile())
        .map(text -> JournalText.of(source(journalFile(), text), committed))
        .orElse(JournalText.NONE);
  }

  @Override
  public Session lock(String operation) {
    return new FileSession(
        this, options.lock() ? FileLock.acquire(FileLock.of(file), operation, options) : null);
  }

  /**
   * Writes a new state in place of the one before, which becomes a backup; also where the folder is
   * not there any more.
   */
  void replace(State state) throws IOException {
    Files.createDirectories(StateFiles.folderOf(file));
    Optional<State> before = committed(textOf(file));
    if (before.isPresent()) {
      backups.keep(before.get().serial());
    }
    StateFiles.replace(file, StateCodec.write(state, options.tool()));
    Files.deleteIfExists(journalFile());
  }

  private static Source source(Path path, String text) {
    return new Source(path.toString(), text);
  }

  static Optional<String> textOf(Path path) throws IOException {
    return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
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
