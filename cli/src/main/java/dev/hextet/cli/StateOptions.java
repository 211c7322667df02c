package dev.hextet.cli;

import dev.hextet.core.state.store.FileStateStore;
import dev.hextet.core.state.store.StateLinks;
import dev.hextet.core.state.store.StateStore;
import dev.hextet.core.state.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the state is, and how runs take it for themselves. */
final class StateOptions {
  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "The state; without, the document's name with .state.json, beside it.")
  private @Nullable Path file;

  @Option(
      names = "--lock",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Lock the state during the run (true).")
  private boolean lock = true;

  @Option(
      names = "--lock-timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long to wait for another run's lock, such as 30s (0s).")
  private Duration lockTimeout = Duration.ZERO;

  @Option(
      names = "--accept-edited-state",
      description = "Take a state whose digest does not match its contents.")
  private boolean acceptEdited;

  /** The state of a document; of a link, the file that it leads to. */
  Path file(Path document) {
    return StateLinks.resolved(file != null ? file : FileNames.stateOf(document));
  }

  /** The option that names the state again, if it was named. */
  List<String> words() {
    return file == null ? List.of() : List.of("--state", file.toString());
  }

  /** Whether the person said which state. */
  boolean isGiven() {
    return file != null;
  }

  boolean acceptsEdited() {
    return acceptEdited;
  }

  StateStore store(Path state) {
    return new FileStateStore(
        state, new StoreOptions(Version.tool(), lock, lockTimeout, acceptEdited));
  }
}
