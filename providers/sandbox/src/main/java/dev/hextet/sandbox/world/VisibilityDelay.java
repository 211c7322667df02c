package dev.hextet.sandbox.world;

import java.time.Duration;
import java.time.Instant;

/** The delay before a new resource is visible: a time, and a number of calls. */
final class VisibilityDelay {
  private final Instant until;
  private int calls;
  private long last;

  /**
   * @param calls the number of calls that do not find the resource
   * @param call the number of the call that creates it
   */
  VisibilityDelay(Instant now, Duration time, int calls, long call) {
    this.until = now.plus(time);
    this.calls = calls;
    this.last = call;
  }

  /** Determines whether the current call finds the resource; each call counts once. */
  boolean isLifted(Instant now, long call) {
    if (call != last && calls > 0) {
      last = call;
      calls--;
      return false;
    }
    return calls == 0 && call != last && !now.isBefore(until);
  }
}
