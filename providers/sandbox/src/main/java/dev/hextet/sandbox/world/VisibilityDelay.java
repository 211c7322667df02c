package dev.hextet.sandbox.world;

import java.time.Duration;
import java.time.Instant;

/** What keeps a new thing from being seen: for a time, and for a number of calls. */
final class VisibilityDelay {
  private final Instant until;
  private int calls;
  private long last;

  /**
   * @param calls how many calls that would see the thing do not
   * @param call the number of the call that makes it
   */
  VisibilityDelay(Instant now, Duration time, int calls, long call) {
    this.until = now.plus(time);
    this.calls = calls;
    this.last = call;
  }

  /** Whether a call that looks at the thing now can see it; each call counts once. */
  boolean isLifted(Instant now, long call) {
    if (call != last && calls > 0) {
      last = call;
      calls--;
      return false;
    }
    return calls == 0 && call != last && !now.isBefore(until);
  }
}
