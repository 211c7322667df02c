package dev.hextet.aws.api;

import dev.hextet.aws.diag.AwsRequestDiagnostic;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;

/**
 * Makes requests at EC2's pace, and repeats those that are safe to repeat: throttled calls, which
 * had no effect, and, for a limited time, reads. A changing call with a lost answer is never
 * repeated here. Thread-safe.
 */
public final class Requests {
  private static final double FIRST_MILLIS = 100;
  private static final double LAST_MILLIS = 10_000;
  private static final int TRIES_TO_REACH = 3;
  private static final int TRIES_TO_READ = 4;

  private final BiFunction<String, Value.MapOf, Value.MapOf> once;
  private final TokenBuckets rates;
  private final int retries;
  private final Duration patience;
  private volatile boolean reached;

  /**
   * @param once makes a request once; throws {@link CloudFault}
   * @param buckets limit the rate of each action
   * @param retries maximum number of repetitions of a read
   * @param patience maximum time for the repetitions of a read
   */
  public Requests(
      BiFunction<String, Value.MapOf, Value.MapOf> once,
      TokenBuckets buckets,
      int retries,
      Duration patience) {
    this.once = once;
    this.patience = patience;
    this.rates = buckets;
    this.retries = retries;
  }

  /** The answer of a request. */
  public Value.MapOf make(String action, Value.MapOf arguments) {
    TokenBucket bucket = rates.of(action);
    long began = System.nanoTime();
    for (int tries = 1; ; tries++) {
      sleep(bucket.take(System.nanoTime()));
      try {
        Value.MapOf answer = once.apply(action, arguments);
        bucket.answered(System.nanoTime());
        reached = true;
        return answer;
      } catch (CloudFault fault) {
        reached |= !neverLeft(fault);
        if (!isWorthAnother(action, fault, tries) || isLate(action, began)) {
          throw reached ? fault : hopeless(fault);
        }
        if (fault.kind() == FaultKind.THROTTLED) {
          bucket.throttled(System.nanoTime());
        }
        sleep(pause(tries));
      }
    }
  }

  /** Throttling of a changing call is never a failure. */
  private boolean isWorthAnother(String action, CloudFault fault, int tries) {
    return switch (fault.kind()) {
      case THROTTLED -> true;
      case TRANSIENT, UNANSWERED ->
          neverLeft(fault)
              ? tries < TRIES_TO_REACH
              : Ec2ErrorCodes.isRead(action) && tries <= most(fault);
      default -> false;
    };
  }

  /** An endpoint with empty answers is tried only a few times. */
  private int most(CloudFault fault) {
    return fault.getCause() instanceof UnusableAnswer ? Math.min(retries, TRIES_TO_READ) : retries;
  }

  /** Determines whether a read has used up its time. */
  private boolean isLate(String action, long began) {
    return Ec2ErrorCodes.isRead(action) && System.nanoTime() - began > patience.toNanos();
  }

  private static boolean neverLeft(CloudFault fault) {
    return fault.code().equals(SdkFailures.CANNOT_REACH);
  }

  /** A connection that is lost comes back; one that never was does not. */
  private static CloudFault hopeless(CloudFault fault) {
    return fault.as(FaultKind.UNREACHABLE);
  }

  /** Full jitter: anything up to a bound that doubles. */
  private static long pause(int tries) {
    double bound = Math.min(LAST_MILLIS, FIRST_MILLIS * Math.pow(2, Math.min(tries, 20)));
    return (long) (ThreadLocalRandom.current().nextDouble() * bound * 1e6);
  }

  private static void sleep(long nanos) {
    try {
      Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CloudFault(FaultKind.STOPPED, AwsRequestDiagnostic.RUN_STOPPED.with());
    }
  }
}
