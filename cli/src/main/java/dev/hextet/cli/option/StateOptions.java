package dev.hextet.cli.option;

import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Version;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.file.FileStateLocation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the location of a state, which every command on a state has. */
public final class StateOptions {
  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "State file (default: the document's path with the extension .state.json).")
  private @Nullable Path file;

  @Option(
      names = "--accept-edited-state",
      description = "Accept a state whose digest does not match its content.")
  private boolean acceptEdited;

  /** Returns the state of a document, for a command that only reads it. */
  public StatePlace place(Path document) {
    return place(document, new LockOptions());
  }

  /** Returns the state of a document, for a command that may change it. */
  public StatePlace place(Path document, LockOptions lock) {
    return place(file != null ? file.toString() : FileNames.stateOf(document).toString(), lock);
  }

  /** Returns the state of a saved plan, for a command that only reads it. */
  public StatePlace place(Plan plan) {
    return place(plan, new LockOptions());
  }

  /** Returns the state of a saved plan: the one that {@code --state} names, or the recorded one. */
  public StatePlace place(Plan plan, LockOptions lock) {
    String location = plan.basis().location();
    return isGiven() || location.isEmpty()
        ? place(FileNames.DOCUMENT, lock)
        : place(location, lock);
  }

  /** Returns the state of a location's name, which is the path of a file. */
  private StatePlace place(String name, LockOptions lock) {
    FileStateLocation location =
        new FileStateLocation(Path.of(name), lock.location(Version.tool(), acceptEdited));
    return new StatePlace(location, FileNames.sandboxOf(Path.of(location.name())));
  }

  /** Returns the option that names the state again; empty if it was not given. */
  List<String> words() {
    return file == null ? List.of() : List.of("--state", file.toString());
  }

  /** Determines whether {@code --state} was given. */
  public boolean isGiven() {
    return file != null;
  }

  public boolean acceptsEdited() {
    return acceptEdited;
  }
}
