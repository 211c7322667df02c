package dev.hextet.core.resource;

/** When a call of a change in place has its turn, among what is done to other resources. */
public enum Phase {
  /** Before what the resource depends on is changed: the call lets go of a part of it. */
  EARLY,
  /** After what the resource depends on was changed, and before what depends on it is. */
  MIDDLE,
  /** After everything that depends on the resource was changed. */
  LATE
}
