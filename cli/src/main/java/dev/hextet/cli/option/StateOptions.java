package dev.hextet.cli.option;

import dev.hextet.cli.host.FileNames;
import dev.hextet.cli.host.Version;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.state.file.FileStateLocation;
import dev.hextet.core.state.location.LocationOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the location and the lock of a state. */
public final class StateOptions {
  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "State file (default: the document's path with the extension " + ".state.json).")
  private @Nullable Path file;

  @Option(
      names = "--lock",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Lock the state during the run (default: true).")
  private boolean lock = true;

  @Option(
      names = "--lock-timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "Maximum wait for the lock of another run, such as 30s (default: 0s).")
  private Duration lockTimeout = Duration.ZERO;

  @Option(
      names = "--accept-edited-state",
      description = "Accept a state whose digest does not match its content.")
  private boolean acceptEdited;

  /** Returns the state of a document. */
  public StatePlace place(Path document) {
    return place(file != null ? file.toString() : FileNames.stateOf(document).toString());
  }

  /** Returns the state of a saved plan: the one that {@code --state} names, or the recorded one. */
  public StatePlace place(Plan plan) {
    String location = plan.basis().location();
    return isGiven() || location.isEmpty() ? place(FileNames.DOCUMENT) : place(location);
  }

  /** Returns the state of a location's name, which is the path of a file. */
  private StatePlace place(String name) {
    FileStateLocation location =
        new FileStateLocation(
            Path.of(name), new LocationOptions(Version.tool(), lock, lockTimeout, acceptEdited));
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
