package dev.hextet.core.state.file;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.state.Journal;
import dev.hextet.core.state.JournalCodec;
import dev.hextet.core.state.State;
import dev.hextet.core.state.StateCodec;
import dev.hextet.core.state.location.JournalPrefix;
import dev.hextet.core.state.location.LocationOptions;
import dev.hextet.core.state.location.LockInfo;
import dev.hextet.core.state.location.LockRelease;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.state.location.StateSnapshot;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * State in a file, such as {@code stack.state.json}. Beside it are the journal ({@code
 * stack.state.journal}), the lock ({@code stack.state.json.lock}) and the last five serials as
 * backups ({@code stack.state.json.backup.N}).
 */
public final class FileStateLocation implements StateLocation {
  private static final String NOT_UTF_8 = "it is not UTF-8";

  private final Path file;
  private final LocationOptions options;
  private final StateBackups backups;

  /**
   * @param named path of the state; a symbolic link stands for its target
   * @throws dev.hextet.core.diag.DiagnosticException if the path is a link without a target
   */
  public FileStateLocation(Path named, LocationOptions options) {
    this.file = StateLinks.resolved(named);
    this.options = options;
    this.backups = new StateBackups(file);
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public String journalName() {
    return journalFile().toString();
  }

  @Override
  public boolean exists() {
    return !(Files.notExists(file) && Files.notExists(journalFile()));
  }

  /** Reads the lock before and after the state, since a run can begin between the two reads. */
  @Override
  public StateSnapshot read() {
    try {
      Optional<String> writer = writer();
      if (writer.isPresent()) {
        return snapshot(writer);
      }
      StateSnapshot snapshot = snapshot(Optional.empty());
      Optional<String> since = snapshot.journal().isEmpty() ? Optional.empty() : writer();
      return since.isPresent() ? snapshot(since) : snapshot;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns the snapshot of the run that holds the lock, with every journal in it. */
  StateSnapshot readHeld() {
    try {
      return snapshot(Optional.empty());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Optional<String> pull() {
    try {
      Optional<String> text = stateText();
      return committed(text).flatMap(state -> text);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private RuntimeException unreadable(IOException e) {
    return PrivateFiles.failure(StateDiagnostic.STATE_UNREADABLE, file, e);
  }

  private Optional<String> writer() throws IOException {
    return Files.exists(journalFile()) ? FileLock.current(FileLock.of(file)) : Optional.empty();
  }

  private StateSnapshot snapshot(Optional<String> writer) throws IOException {
    Optional<String> text = stateText();
    Optional<State> committed = committed(text);
    State state = committed.orElse(State.NONE);
    JournalPrefix prefix = writer.isPresent() ? JournalPrefix.NONE : journalPrefix(state);
    return new StateSnapshot(
        committed,
        text.map(StateCodec::digestOf).orElse(""),
        Journal.replay(state, prefix.entries()),
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

  /** Returns the part of the journal that counts for the committed state. */
  JournalPrefix journalPrefix() throws IOException {
    return journalPrefix(committed(stateText()).orElse(State.NONE));
  }

  private JournalPrefix journalPrefix(State committed) throws IOException {
    try {
      return PrivateFiles.text(journalFile())
          .map(text -> JournalPrefix.of(source(journalFile(), text), committed))
          .orElse(JournalPrefix.NONE);
    } catch (CharacterCodingException e) {
      throw JournalCodec.damaged(source(journalFile(), ""), 1, "It is not UTF-8");
    }
  }

  @Override
  public StateSession lock(String operation) {
    return new FileStateSession(
        this, options.lock() ? FileLock.acquire(FileLock.of(file), operation, options) : null);
  }

  @Override
  public Optional<LockInfo> lockOwner() {
    return new FileLockBreaker(file).owner();
  }

  @Override
  public boolean isLockFree() {
    return new FileLockBreaker(file).isFree();
  }

  @Override
  public LockRelease breakLock(LockInfo owner) {
    return new FileLockBreaker(file).release(owner);
  }

  /**
   * Replaces the state and keeps the previous one as a backup. A deleted folder is created again.
   */
  void replace(State state) throws IOException {
    String text = StateCodec.write(state, options.tool());
    Files.createDirectories(PrivateFiles.folderOf(file));
    Optional<State> before = committed(stateText());
    if (before.isPresent()) {
      backups.keep(before.get().serial());
    }
    PrivateFiles.replace(file, text);
    Files.deleteIfExists(journalFile());
  }

  private static SourceText source(Path path, String text) {
    return new SourceText(path.toString(), text);
  }

  /** Returns the path of the journal: the name of the state without {@code .json}. */
  Path journalFile() {
    String name = String.valueOf(file.getFileName());
    String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return file.resolveSibling(stem + ".journal");
  }

  Path file() {
    return file;
  }
}
