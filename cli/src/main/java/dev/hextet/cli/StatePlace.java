package dev.hextet.cli;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.state.State;
import dev.hextet.core.state.store.StateSession;
import dev.hextet.core.state.store.StateStore;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The state that a command is about.
 *
 * @param file where it is
 * @param store reads and writes it
 */
record StatePlace(Path file, StateStore store) {

  /**
   * A state that is there.
   *
   * @throws CommandFailure if it is not
   */
  static StatePlace existing(StateOptions options, Path document) {
    StatePlace place = of(options, document);
    StateFiles.checkIsThere(place.file);
    return place;
  }

  /** A state that is there, or will be. */
  static StatePlace of(StateOptions options, Path document) {
    Path file = options.file(document);
    return new StatePlace(file, options.store(file));
  }

  /** What is recorded; what the journal of an interrupted run knows is taken in. */
  State state() {
    return store.read().state();
  }

  /**
   * Changes what is recorded, under the lock. The state before becomes a backup.
   *
   * @param operation what is done, for whoever finds the lock held
   * @param change gives the state that is written; may throw, and then nothing is
   */
  void change(String operation, UnaryOperator<State> change) {
    try (StateSession session = store.lock(operation)) {
      StateStore.Snapshot snapshot = session.read();
      if (!snapshot.journal().isEmpty()) {
        throw new CommandFailure(ExitCode.INTERRUPTED, openJournal());
      }
      session.commit(change.apply(snapshot.state()));
    }
  }

  private Diagnostic openJournal() {
    return Diagnostic.error(
        "OpenJournal",
        "a run on this state was cut off",
        "What it did is in "
            + FileNames.journalOf(file)
            + " and is not settled yet. Run \"hextet apply\" first, which looks at EC2 and records"
            + " it; answer its question with no if nothing else is to be done.",
        null);
  }
}
