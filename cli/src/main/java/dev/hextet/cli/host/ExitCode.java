package dev.hextet.cli.host;

/** Exit codes of the program; scripts rely on them. */
public final class ExitCode {
  public static final int SUCCESS = 0;
  public static final int ERROR = 1;

  /** Changes are present; only with {@code --detailed-exitcode}. */
  public static final int CHANGES = 2;

  /** A plan is stale, or live resources have changed since it was made. */
  public static final int STALE = 3;

  /** Another run holds the lock. */
  public static final int LOCKED = 4;

  /** {@code prevent_destroy} forbids the plan. */
  public static final int PREVENTED = 5;

  /** The run was cut off after something was done; {@code plan} or {@code apply} goes on. */
  public static final int INTERRUPTED = 6;

  /** A check does not hold. */
  public static final int CHECK_FAILED = 7;

  /** The arguments are wrong. */
  public static final int USAGE = 64;

  /** Stopped by Ctrl-C before any change, or while checks ran. */
  public static final int STOPPED = 130;

  private ExitCode() {}
}
