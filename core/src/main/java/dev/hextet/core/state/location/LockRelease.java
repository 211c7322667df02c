package dev.hextet.core.state.location;

/** Effect of breaking a lock. */
public enum LockRelease {
  /** The lock was free already. */
  WAS_FREE,
  /** The lock is broken: a holder that is still alive excludes no other run. */
  BROKEN,
  /** The lock is unchanged, because a live process of this machine holds it. */
  IS_HELD
}
