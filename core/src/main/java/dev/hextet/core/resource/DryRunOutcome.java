package dev.hextet.core.resource;

/** Outcome of a dry run of a call. */
public enum DryRunOutcome {
  /** The credentials have the permission. */
  PERMITTED,
  /** The credentials lack the permission. */
  REFUSED,
  /** The answer does not show the permission. */
  UNTESTABLE,
  /** The cloud carried the call out, although it was a dry run. */
  EXECUTED
}
