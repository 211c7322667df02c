package dev.hextet.cli;

/** What the program's exit code means; scripts rely on it. */
final class ExitCode {
  static final int SUCCESS = 0;
  static final int ERROR = 1;

  /** Changes are present; only with {@code --detailed-exitcode}. */
  static final int CHANGES = 2;

  /** A plan is stale, or what is live has changed since it was made. */
  static final int STALE = 3;

  /** Another run holds the lock. */
  static final int LOCKED = 4;

  /** {@code prevent_destroy} forbids the plan. */
  static final int PREVENTED = 5;

  /** The run was cut off after something was done; {@code plan} or {@code apply} goes on. */
  static final int INTERRUPTED = 6;

  /** The arguments are wrong. */
  static final int USAGE = 64;

  /** Stopped by Ctrl-C before anything was done. */
  static final int STOPPED = 130;

  private ExitCode() {}
}
