package dev.hextet.probe;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt.
 *
 * @param kind the stage that the attempt reached
 * @param reason a clause for people, without a full stop
 * @param address the address of the attempt; null without one
 */
record AttemptOutcome(Kind kind, String reason, @Nullable InetAddress address) {

  /** The kinds in the order of their evidence: a later kind is more conclusive. */
  enum Kind {
    /** The attempt waits for a processor of this machine. */
    NOT_BEGUN,
    /** The machine lacks a resource, such as a file descriptor. */
    LOCAL_FAULT,
    /** The machine has no address or no route of the family. */
    NO_ROUTE,
    /** No name server answers, or the name does not exist. */
    UNRESOLVED,
    /** The host has addresses, but none of the family. */
    NO_ADDRESS,
    /** No packet came back. */
    SILENT,
    /** A router or this machine reports that the destination is unreachable. */
    UNREACHABLE,
    /** The destination refused the connection. */
    REFUSED,
    /** The connection opened, and no complete answer follows so far. */
    UNANSWERED,
    /** The destination answered, but not as expected. */
    ANSWERED,
    /** The destination answered as expected. */
    HOLDS
  }

  static AttemptOutcome of(Kind kind, String reason) {
    return new AttemptOutcome(kind, reason, null);
  }

  static AttemptOutcome holds() {
    return of(Kind.HOLDS, "the probe holds");
  }

  static AttemptOutcome unanswered(String reason) {
    return of(Kind.UNANSWERED, reason);
  }

  static AttemptOutcome answered(String reason) {
    return of(Kind.ANSWERED, reason);
  }

  boolean isHolding() {
    return kind == Kind.HOLDS;
  }

  /** Determines whether the fault may be this machine's, so that a control has to decide. */
  boolean isSuspicious() {
    return kind == Kind.SILENT || kind == Kind.UNREACHABLE || kind == Kind.UNRESOLVED;
  }

  /** Determines whether the attempt found no address to connect to. */
  boolean isWithoutAddress() {
    return kind == Kind.UNRESOLVED || kind == Kind.NO_ADDRESS;
  }
}
