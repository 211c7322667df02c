package dev.hextet.core.resource;

/** What an error of a cloud means to the engine. */
public enum FaultKind {
  /** The thing is not there. */
  GONE,
  /** The thing is there and cannot be seen yet. */
  NOT_YET_VISIBLE,
  /** Something with this name or key is there already. */
  CONFLICT,
  /** Something else still uses it. */
  IN_USE,
  /** Too many calls; later. */
  THROTTLED,
  /** The credentials are missing or wrong, or for another account: nothing can be asked at all. */
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

  /** Whether it is of the cloud or the way to it, and passes by itself. */
  public boolean passes() {
    return this == THROTTLED || this == TRANSIENT || this == UNANSWERED;
  }

  /** Whether it is of what was asked: another request of the same client can be answered. */
  public boolean isOfRequest() {
    return !passes() && this != UNREACHABLE && this != UNIDENTIFIED && this != STOPPED;
  }
}
