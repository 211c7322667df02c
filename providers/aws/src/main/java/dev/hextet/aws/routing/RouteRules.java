package dev.hextet.aws.routing;

import dev.hextet.aws.common.MemberText;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.value.Value;
import java.util.List;

/** What EC2 does not route: said of {@code aws_route} and of inline routes in the same words. */
final class RouteRules {
  /** The well-known prefix of NAT64 (RFC 6052). */
  private static final Ipv6Cidr NAT64 = Ipv6Cidr.parse("64:ff9b::/96");

  private RouteRules() {}

  /**
   * Refuses a target that cannot be had for a destination.
   *
   * @throws InvalidValue that says why
   */
  static void check(RouteEntry route) {
    RouteDestination to = route.key().to();
    String destination = MemberText.word(route.key().destination());
    if (route.via() == RouteTargetKind.EGRESS_ONLY_GATEWAY && to == RouteDestination.IPV4) {
      throw new InvalidValue(
          "Ipv4RouteToEgressOnlyGateway",
          "an egress-only gateway takes IPv6 only",
          "%s is an IPv4 destination. Send it to a NAT gateway (nat_gateway_id), or to an internet"
                  .formatted(destination)
              + " gateway (gateway_id).");
    }
    if (route.via() == RouteTargetKind.NAT_GATEWAY
        && to == RouteDestination.IPV6
        && !isNat64(route.key().destination())) {
      throw new InvalidValue(
          "Ipv6RouteToNatGateway",
          "a NAT gateway does not take IPv6",
          "%s is an IPv6 destination. To reach out and not be reached, use an egress-only gateway"
                  .formatted(destination)
              + " (egress_only_gateway_id); only 64:ff9b::/96, for NAT64, goes to a NAT gateway.");
    }
  }

  static InvalidValue twice(RouteKey key) {
    return new InvalidValue(
        "SameRouteTwice",
        "two routes of a table have the same destination",
        "A table has one route to %s. Leave one of them out."
            .formatted(MemberText.word(key.destination())));
  }

  static InvalidValue none(String what, List<String> candidates) {
    return new InvalidValue(
        "MissingAttribute",
        "the route has no " + what,
        "Set one of " + String.join(", ", candidates) + ".");
  }

  static InvalidValue many(String what, List<String> set) {
    return new InvalidValue(
        "ExclusiveAttributes",
        "the route has more than one " + what,
        "It has " + String.join(", ", set) + ". Keep one of them.");
  }

  private static boolean isNat64(Value destination) {
    return destination
        .unmarked()
        .asText()
        .flatMap(Ipv6Cidr::tryParse)
        .map(NAT64::contains)
        .orElse(true);
  }
}
