package dev.hextet.core.resource;

/** Position of a call of an in-place update relative to the changes of other resources. */
public enum Phase {
  /** Before the changes of its dependencies: the call releases a part of them. */
  EARLY,
  /** After the changes of its dependencies, and before those of its dependents. */
  MIDDLE,
  /** After everything that depends on the resource was changed. */
  LATE
}
