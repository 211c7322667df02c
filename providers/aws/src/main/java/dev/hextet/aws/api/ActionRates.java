package dev.hextet.aws.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bucket of tokens for every action, with the sizes and rates that EC2 publishes (EC2 API
 * Reference, "Request throttling for the Amazon EC2 API"). Thread-safe.
 */
final class ActionRates {

  /** An action's own numbers, and the name of the bucket if it shares one. */
  private record Rate(String bucket, double burst, double perSecond) {}

  private static final Map<String, Rate> SPECIAL =
      Map.ofEntries(
          shared("AuthorizeSecurityGroupIngress"),
          shared("RevokeSecurityGroupIngress"),
          own("AssignIpv6Addresses", 100, 5),
          own("AssignPrivateIpAddresses", 100, 5),
          own("UnassignPrivateIpAddresses", 100, 5),
          own("ModifyNetworkInterfaceAttribute", 100, 5),
          own("ModifyInstanceMetadataOptions", 100, 5),
          own("TerminateInstances", 100, 5),
          own("CreateTags", 100, 10),
          own("DeleteTags", 100, 10),
          own("RunInstances", 5, 2),
          own("StartInstances", 5, 2));

  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final boolean paced;

  /**
   * @param paced whether to keep to the published numbers before EC2 throttles
   */
  ActionRates(boolean paced) {
    this.paced = paced;
  }

  private static Map.Entry<String, Rate> shared(String action) {
    return Map.entry(action, new Rate("resource-intensive", 50, 5));
  }

  private static Map.Entry<String, Rate> own(String action, double burst, double perSecond) {
    return Map.entry(action, new Rate(action, burst, perSecond));
  }

  /** The bucket that calls of an action take their tokens from. */
  TokenBucket of(String action) {
    Rate rate = SPECIAL.getOrDefault(action, usual(action));
    return buckets.computeIfAbsent(
        rate.bucket(),
        name -> new TokenBucket(rate.burst(), rate.perSecond(), paced, System.nanoTime()));
  }

  private static Rate usual(String action) {
    return Ec2ErrorCodes.isRead(action) ? new Rate(action, 100, 20) : new Rate(action, 50, 5);
  }
}
