package dev.hextet.cli.option;

import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.ExitCode;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.host.PendingWaits;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.catalogue.StateDiagnostic;
import dev.hextet.core.state.State;
import dev.hextet.core.state.location.StateLocation;
import dev.hextet.core.state.location.StateSession;
import dev.hextet.core.state.location.StateSnapshot;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * State of a command.
 *
 * @param location location of the state
 * @param sandbox file in which {@code --sandbox} keeps the resources of this state
 */
public record StatePlace(StateLocation location, Path sandbox) {

  /**
   * Returns this place, and rejects a location without a state, whose name is probably wrong.
   *
   * @throws CommandFailure if the location has neither a state nor a journal
   */
  public StatePlace existing() {
    if (!location.exists()) {
      throw missing();
    }
    return this;
  }

  private CommandFailure missing() {
    return CommandFailure.error(StateDiagnostic.NO_STATE.with(location.name()));
  }

  /** Returns the recorded state, with the journal of an interrupted run replayed. */
  public State state() {
    return location.read().state();
  }

  /**
   * Returns the text of the committed state.
   *
   * @throws CommandFailure if nothing is committed
   */
  public String text() {
    return location.pull().orElseThrow(this::missing);
  }

  /**
   * Changes the recorded state under the lock. The previous state becomes a backup.
   *
   * @param operation name of the operation, for the owner of the lock
   * @param change returns the new state; nothing is written if it throws
   */
  public void change(String operation, Host host, UnaryOperator<State> change) {
    try (StateSession session = lock(location, operation, host)) {
      StateSnapshot snapshot = session.read();
      if (!snapshot.journal().isEmpty()) {
        throw new CommandFailure(ExitCode.INTERRUPTED, openJournal());
      }
      session.commit(change.apply(snapshot.state()));
    }
  }

  /**
   * Locks a state, and meanwhile reports the wait for the lock of another run.
   *
   * @param operation name of the operation, for the owner of the lock
   */
  public static StateSession lock(StateLocation location, String operation, Host host) {
    PendingWaits waits = new PendingWaits();
    return waits.reporting(
        host,
        () -> waits.during("the state lock", location.name(), () -> location.lock(operation)));
  }

  private Diagnostic openJournal() {
    return StateDiagnostic.OPEN_JOURNAL.with(location.journalName()).anywhere();
  }
}
