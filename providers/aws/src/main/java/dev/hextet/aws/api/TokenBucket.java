package dev.hextet.aws.api;

/**
 * A limit of the calls that leave: a burst, then a rate per second. Throttling by EC2 halves the
 * speed, which then grows back slowly: by a fiftieth of the full one with every call that is
 * answered. Thread-safe.
 */
final class TokenBucket {
  private static final double SLOWEST = 0.1;
  private static final double RECOVERY = 0.02;

  private final double burst;
  private final double fullRate;
  private boolean paced;
  private double rate;
  private double tokens;
  private long then;

  /**
   * @param burst size of the bucket
   * @param rate calls per second after that
   * @param paced true to respect these numbers before the first call is throttled
   * @param now in nanoseconds
   */
  TokenBucket(double burst, double rate, boolean paced, long now) {
    this.burst = burst;
    this.fullRate = rate;
    this.rate = rate;
    this.paced = paced;
    this.tokens = burst;
    this.then = now;
  }

  /** Takes a token and returns the nanoseconds to wait before its use. */
  synchronized long take(long now) {
    if (!paced) {
      return 0;
    }
    refill(now);
    tokens -= 1;
    return tokens >= 0 ? 0 : (long) (-tokens / rate * 1e9);
  }

  /** Empties the bucket after EC2 throttled a call. */
  synchronized void throttled(long now) {
    refill(now);
    tokens = Math.min(tokens, 0);
    rate = Math.max(fullRate * SLOWEST, rate / 2);
    paced = true;
  }

  /** EC2 answered a call. */
  synchronized void answered(long now) {
    refill(now);
    rate = Math.min(fullRate, rate + fullRate * RECOVERY);
  }

  private void refill(long now) {
    tokens = Math.min(burst, tokens + Math.max(0, now - then) / 1e9 * rate);
    then = now;
  }
}
