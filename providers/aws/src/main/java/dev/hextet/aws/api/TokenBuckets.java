package dev.hextet.aws.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Token buckets of the actions, at the sizes and rates of their rows. Thread-safe. */
public final class TokenBuckets {
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final ActionTable actions;
  private final boolean paced;

  /**
   * @param paced true to respect the published rates before EC2 throttles
   */
  public TokenBuckets(ActionTable actions, boolean paced) {
    this.actions = actions;
    this.paced = paced;
  }

  /** Returns the bucket from which calls of an action take their tokens. */
  TokenBucket of(String action) {
    ActionRate rate = actions.get(action).rate();
    return buckets.computeIfAbsent(
        rate.bucket(),
        name -> new TokenBucket(rate.burst(), rate.perSecond(), paced, System.nanoTime()));
  }
}
