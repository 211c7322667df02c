package dev.hextet.core.state.location;

import java.util.Optional;

/**
 * Place that keeps the state of a document: a file, or a shared store.
 *
 * <p>A location keeps four items: the committed state, earlier committed states as backups, the
 * journal of a run, and the lock of a run. Every implementation provides these guarantees:
 *
 * <ul>
 *   <li>A commit replaces the whole state or nothing of it.
 *   <li>A state with a violated invariant is neither returned nor committed.
 *   <li>At most one session holds the lock. The lock of a dead process is free, or {@link
 *       #breakLock} frees it.
 *   <li>A journal entry is durable when {@link StateSession#journal} returns.
 *   <li>The journal outlives its session until a commit.
 * </ul>
 *
 * <p>Implementations report a place that cannot be read or written as a {@link
 * dev.hextet.core.diag.DiagnosticException}.
 */
public interface StateLocation {

  /** Returns the name of the location for messages and saved plans, such as the path of a file. */
  String name();

  /** Returns the name of the journal for messages. */
  String journalName();

  /** Determines whether the location has a state or the journal of an interrupted first run. */
  boolean exists();

  /**
   * Returns a consistent snapshot: the committed state, completed by the journal of an interrupted
   * run. The journal of a running run is not part of it.
   */
  StateSnapshot read();

  /** Returns the text of the committed state, byte for byte; empty before the first commit. */
  Optional<String> pull();

  /**
   * Locks the state for a run.
   *
   * @param operation name of the operation, for the message of a run that finds the state locked
   * @throws StateLockedException if another run holds the lock for longer than the lock timeout
   */
  StateSession lock(String operation);

  /** Returns the current or last owner of the lock; empty if the location names none. */
  Optional<LockInfo> lockOwner();

  /** Determines whether a run could take the lock now. */
  boolean isLockFree();

  /**
   * Frees the lock if it still belongs to this owner and its process is not known to be alive.
   *
   * @return the effect on the lock
   */
  LockRelease breakLock(LockInfo owner);
}
