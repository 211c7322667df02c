package dev.hextet.core.resource;

/** Meaning of a cloud error for the engine. */
public enum FaultKind {
  /** The object does not exist. */
  GONE,
  /** The object exists and is not visible yet. */
  NOT_YET_VISIBLE,
  /** Something with this name or key is there already. */
  CONFLICT,
  /** Something else still uses it. */
  IN_USE,
  /** Too many calls; later. */
  THROTTLED,
  /** The credentials are missing, invalid, or for another account: no request can succeed. */
  UNIDENTIFIED,
  /** The credentials may not do this. */
  DENIED,
  /** The request is wrong. */
  INVALID,
  /** A limit of the account is reached. */
  QUOTA,
  /** The cloud's own trouble, before anything was done; again. */
  TRANSIENT,
  /** The run was stopped before the request was made; again. */
  STOPPED,
  /** Nothing there has ever answered: where it is, or the way to it, is wrong. */
  UNREACHABLE,
  /** The call was sent and no answer came: it may have been carried out. */
  UNANSWERED;

  /** Determines whether the error is a temporary one of the cloud or the network. */
  public boolean passes() {
    return this == THROTTLED || this == TRANSIENT || this == UNANSWERED;
  }

  /**
   * Determines whether the error depends on the request: another request of the same client may
   * succeed.
   */
  public boolean isOfRequest() {
    return !passes() && this != UNREACHABLE && this != UNIDENTIFIED && this != STOPPED;
  }
}
