package dev.hextet.aws.catalog;

import dev.hextet.aws.common.MemberText;
import dev.hextet.aws.diag.AwsNetworkDiagnostic;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** Destinations that EC2 does not route to some kinds of targets. */
public final class RouteRestrictions {
  /** The well-known prefix of NAT64 (RFC 6052). */
  private static final Ipv6Cidr NAT64 = Ipv6Cidr.parse("64:ff9b::/96");

  private RouteRestrictions() {}

  /** Rejects IPv4 destinations, for egress-only internet gateways. */
  public static Optional<InvalidValue> ofEgressOnlyGateway(RouteDestination to, Value destination) {
    return to == RouteDestination.IPV4
        ? Optional.of(
            new InvalidValue(
                AwsNetworkDiagnostic.IPV4_ROUTE_TO_EGRESS_ONLY_GATEWAY.with(
                    MemberText.word(destination))))
        : Optional.empty();
  }

  /** Rejects IPv6 destinations other than the prefix of NAT64, for NAT gateways. */
  public static Optional<InvalidValue> ofNatGateway(RouteDestination to, Value destination) {
    return to == RouteDestination.IPV6 && !isNat64(destination)
        ? Optional.of(
            new InvalidValue(
                AwsNetworkDiagnostic.IPV6_ROUTE_TO_NAT_GATEWAY.with(MemberText.word(destination))))
        : Optional.empty();
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
