package dev.hextet.sandbox;

import dev.hextet.sandbox.action.ActionDispatcher;
import dev.hextet.sandbox.action.RequestQuota;
import dev.hextet.sandbox.wire.ApiAnswer;
import dev.hextet.sandbox.wire.ApiRequest;
import dev.hextet.sandbox.wire.Ec2Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts calls against token buckets, separately for each region. */
final class Throttle implements RequestHandler {

  /** The tokens in a bucket at a point in time. */
  private record Level(double tokens, Instant since) {}

  private final RequestHandler next;
  private final ActionDispatcher actions;
  private final Clock clock;
  private final double factor;
  private final Map<String, Level> levels = new HashMap<>();

  /**
   * @param factor the size and the rate of the buckets in relation to EC2's
   */
  Throttle(RequestHandler next, ActionDispatcher actions, Clock clock, double factor) {
    this.next = next;
    this.actions = actions;
    this.clock = clock;
    this.factor = factor;
  }

  @Override
  public ApiAnswer answer(ApiRequest query) {
    if (take(query.region(), actions.charges(query))) {
      return next.answer(query);
    }
    return ApiAnswer.refusal(
        new Ec2Fault(503, "RequestLimitExceeded", "Request limit exceeded."),
        UUID.randomUUID().toString());
  }

  /** Takes all charges, or none of them. */
  private synchronized boolean take(String region, List<RequestQuota.Charge> charges) {
    Instant now = clock.instant();
    boolean enough = true;
    for (RequestQuota.Charge charge : charges) {
      enough &= tokens(region, charge, now) >= charge.tokens();
    }
    for (RequestQuota.Charge charge : charges) {
      double left = tokens(region, charge, now) - (enough ? charge.tokens() : 0);
      levels.put(region + "/" + charge.bucket(), new Level(left, now));
    }
    return enough;
  }

  /**
   * Returns the tokens in a bucket now. A bucket holds one token at least, however small the
   * factor.
   */
  private double tokens(String region, RequestQuota.Charge charge, Instant now) {
    double burst = Math.max(1, charge.rate().burst() * factor);
    Level last = levels.get(region + "/" + charge.bucket());
    if (last == null) {
      return burst;
    }
    double seconds = Duration.between(last.since(), now).toMillis() / 1000.0;
    return Math.min(burst, last.tokens() + seconds * charge.rate().perSecond() * factor);
  }
}
