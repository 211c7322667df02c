package dev.hextet.sandbox;

import dev.hextet.sandbox.wire.Answer;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Counts calls against token buckets, one for each action (but for a few that share one) and
 * region, of the sizes that AWS publishes for the EC2 API (Amazon EC2 API Reference, "Request
 * throttling").
 */
final class Throttle implements Endpoint {

  /** How many calls may come at once, and how many more each second. */
  private record Bucket(double burst, double perSecond) {}

  /** What is left in a bucket since a point in time. */
  private record Level(double tokens, Instant since) {}

  private static final Bucket READ = new Bucket(100, 20);
  private static final Bucket READ_ALL = new Bucket(50, 10);
  private static final Bucket CHANGE = new Bucket(50, 5);

  /** Reads that cost more without a filter or a page size. */
  private static final Set<String> LARGE =
      Set.of(
          "DescribeInstances",
          "DescribeInstanceStatus",
          "DescribeNetworkInterfaces",
          "DescribeSecurityGroups",
          "DescribeVolumes");

  private static final Bucket INTERFACES = new Bucket(100, 5);
  private static final Bucket TAGS = new Bucket(100, 10);
  private static final Bucket LAUNCHES = new Bucket(5, 2);

  /** What EC2 calls resource-intensive: these share one bucket. */
  private static final Set<String> INTENSIVE =
      Set.of("AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress", "CreateKeyPair");

  private static final Map<String, Bucket> SPECIAL =
      Map.ofEntries(
          Map.entry("AssignIpv6Addresses", INTERFACES),
          Map.entry("AssignPrivateIpAddresses", INTERFACES),
          Map.entry("UnassignPrivateIpAddresses", INTERFACES),
          Map.entry("CreateNetworkInterface", INTERFACES),
          Map.entry("DeleteNetworkInterface", INTERFACES),
          Map.entry("ModifyNetworkInterfaceAttribute", INTERFACES),
          Map.entry("ModifyInstanceMetadataOptions", INTERFACES),
          Map.entry("TerminateInstances", INTERFACES),
          Map.entry("CreateTags", TAGS),
          Map.entry("DeleteTags", TAGS),
          Map.entry("RunInstances", LAUNCHES),
          Map.entry("StartInstances", LAUNCHES));

  private final Endpoint next;
  private final Clock clock;
  private final Map<String, Level> levels = new HashMap<>();

  Throttle(Endpoint next, Clock clock) {
    this.next = next;
    this.clock = clock;
  }

  @Override
  public Answer answer(Query query) {
    String name = INTENSIVE.contains(query.action()) ? "intensive" : query.action();
    if (take(query.region() + "/" + name, bucket(query))) {
      return next.answer(query);
    }
    return Answer.refusal(
        new Ec2Fault(503, "RequestLimitExceeded", "Request limit exceeded."),
        UUID.randomUUID().toString());
  }

  private static Bucket bucket(Query query) {
    if (query.action().startsWith("Describe") || query.action().startsWith("Get")) {
      boolean bounded = query.parameters().has("Filter.1") || query.parameters().has("MaxResults");
      return LARGE.contains(query.action()) && !bounded ? READ_ALL : READ;
    }
    return SPECIAL.getOrDefault(query.action(), CHANGE);
  }

  private synchronized boolean take(String key, Bucket bucket) {
    Instant now = clock.instant();
    Level last = levels.getOrDefault(key, new Level(bucket.burst(), now));
    double seconds = Duration.between(last.since(), now).toMillis() / 1000.0;
    double tokens = Math.min(bucket.burst(), last.tokens() + seconds * bucket.perSecond());
    boolean enough = tokens >= 1;
    levels.put(key, new Level(enough ? tokens - 1 : tokens, now));
    return enough;
  }
}
