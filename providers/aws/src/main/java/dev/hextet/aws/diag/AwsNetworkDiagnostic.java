package dev.hextet.aws.diag;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.diag.catalogue.ValueDiagnostic;

/** Diagnostics of VPCs, subnets, routes and addresses. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum AwsNetworkDiagnostic implements DiagnosticType {
  SUBNET_OVERLAP(
      error(
          "SubnetOverlap",
          "two subnets overlap",
          "{address} has {block}. Choose a block that does not overlap another subnet "
              + "of the VPC.",
          """
          Two subnets of a VPC have addresses in common. Choose a block that no other subnet uses.
          hextet also detects overlaps before the VPC exists: `/64#1` and `/60#0` overlap, and so
          do `/64#1` and `cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1)`.
          """)),

  SUBNET_OUTSIDE_VPC(
      error(
          "SubnetOutsideVpc",
          "subnet block lies outside its VPC",
          "{address} has {parent}. Choose a /{prefixLength} inside it, for example "
              + "{part}{or}.",
          """
          The subnet's block is not inside the block of its VPC, or the VPC has no IPv6 block. The
          message contains a suitable block; `/64#1` always is one.
          """)),

  SUBNET_IN_NO_VPC(
      SUBNET_OUTSIDE_VPC.variant(
          "subnet block lies outside its VPC",
          "No VPC can have {block}: IPv6 blocks of VPCs are in 2000::/3 or fc00::/7. "
              + "For the first /64 of the VPC's block, write /64#0.")),

  SUBNET_WITHOUT_VPC_BLOCK(
      SUBNET_OUTSIDE_VPC.variant(
          "subnet block lies outside its VPC",
          "{address} has no IPv6 block. Set assign_generated_ipv6_cidr_block: true on "
              + "it, and write /64#0 here for the first /64 of the block from Amazon.")),

  SUBNET_OF_OTHER_VPC(
      SUBNET_OUTSIDE_VPC.variant(
          "subnet block lies outside its VPC",
          "It is a slice of the block of {address}, which is not the VPC of vpc_id. Use the "
              + "same VPC in both. For the first /64 of the VPC's block, write /64#0.")),

  IPV4_IN_IPV6_ONLY_SUBNET(
      error(
          "Ipv4InIpv6OnlySubnet",
          "an IPv6-only subnet cannot have an IPv4 block",
          "Remove cidr_block, or remove ipv6_native to have both families.",
          """
          A subnet with `ipv6_native` cannot have an IPv4 block. Remove one of the two.
          """)),

  MISSING_IPV4_BLOCK(
      ResolveDiagnostic.EMPTY_CHECK.variant(
          "the subnet has no IPv4 block",
          "Set cidr_block, or set ipv6_native: true for an IPv6-only subnet.")),

  MISSING_IPV6_BLOCK(
      ValueDiagnostic.NO_IPV6_BLOCK.variant(
          "the subnet has no IPv6 block",
          "{what} requires one. Set ipv6_cidr_block, for example /64#0, the first /64 "
              + "of the VPC's block.")),

  PREFIX_LENGTH(
      error(
          "PrefixLength",
          "a {thing} cannot have a block of this size",
          "Its {family} block is a /{largest} to a /{smallest}{steps}, and {block} is "
              + "a /{length}. Write {example}, for example.",
          """
          EC2 does not support a block of this size here. VPCs and subnets have IPv4 blocks of /16
          to /28. Subnets have IPv6 blocks of /44 to /64 in steps of 4.
          """)),

  DNS_HOSTNAMES_WITHOUT_SUPPORT(
      error(
          "DnsHostnamesWithoutSupport",
          "DNS host names require DNS support",
          "EC2 assigns host names only if Amazon's DNS server is enabled. Set "
              + "enable_dns_support: true, or remove it.",
          """
          `enable_dns_hostnames` requires `enable_dns_support`. Set it to true, or remove it.
          """)),

  WRONG_ROUTE(
      ResolveDiagnostic.WRONG_TYPE.variant(
          "expected a route, found a {typeName}",
          "Write a block with a destination and a target.")),

  UNKNOWN_ROUTE_ATTRIBUTE(
      ResolveDiagnostic.UNKNOWN_ARGUMENT.variant("a route has no attribute \"{name}\"", "{hint}")),

  LOCAL_ROUTE(
      error(
          "LocalRoute",
          "the VPC has no local route to this destination",
          "EC2 has a local route for each block of the VPC, and {destination} is not "
              + "one of its blocks. Remove this route, or choose another target.",
          """
          Every route table has EC2's own route to `local` for each block of its VPC. A document
          may list these routes; hextet neither creates nor deletes them. The VPC does not have
          the block that this route names. Remove the route, or choose another target.
          """)),

  DUPLICATE_ROUTE(
      error(
          "SameRouteTwice",
          "two routes of a table have the same destination",
          "{address} already routes {destination} in this table. Remove one of them.",
          """
          A table can have only one route to a destination, in any spelling. Remove one of the
          routes.
          """)),

  DUPLICATE_INLINE_ROUTE(
      DUPLICATE_ROUTE.variant(
          "two routes of a table have the same destination",
          "A table can have only one route to {destination}. Remove one of them.")),

  ROUTES_IN_TWO_PLACES(
      error(
          "RoutesInTwoPlaces",
          "the table lists its routes itself",
          "The \"route\" attribute of {address} is the complete list of its routes, so "
              + "hextet would remove this route again. Write all routes of a table there, or "
              + "all of them as aws_route.",
          """
          The `route` attribute of the route table is the complete list of its routes, and this
          `aws_route` belongs to the same table. Use one of the two forms for all routes of a
          table.
          """)),

  IPV4_ROUTE_TO_EGRESS_ONLY_GATEWAY(
      error(
          "Ipv4RouteToEgressOnlyGateway",
          "an egress-only gateway supports IPv6 only",
          "{destination} is an IPv4 destination. Route it to a NAT gateway "
              + "(nat_gateway_id) or to an internet gateway (gateway_id).",
          """
          An egress-only internet gateway supports IPv6 only. Route IPv4 to a NAT gateway or an
          internet gateway.
          """)),

  IPV6_ROUTE_TO_NAT_GATEWAY(
      error(
          "Ipv6RouteToNatGateway",
          "a NAT gateway does not support IPv6",
          "{destination} is an IPv6 destination. For outbound connections only, use an "
              + "egress-only gateway (egress_only_gateway_id). A NAT gateway accepts only "
              + "64:ff9b::/96, for NAT64.",
          """
          A NAT gateway does not support IPv6, except for the NAT64 prefix. For outbound
          connections only, use an egress-only internet gateway.
          """)),

  MISSING_ROUTE_MEMBER(
      ResolveDiagnostic.EMPTY_CHECK.variant("the route has no {what}", "Set one of {candidates}.")),

  EXCLUSIVE_ROUTE_MEMBERS(
      ResolveDiagnostic.COUNT_AND_FOR_EACH.variant(
          "the route has more than one {what}", "It has {set}. Keep one of them.")),

  ASSOCIATION_WITHOUT_SUBNET(
      ResolveDiagnostic.EMPTY_CHECK.variant(
          "the association has no subnet", "Set subnet_id, or gateway_id for a gateway.")),

  SUBNET_ASSOCIATED_TWICE(
      error(
          "SubnetAssociatedTwice",
          "the subnet has two route tables",
          "A subnet has one route table, and {address} already associates one. Remove "
              + "one of them.",
          """
          A subnet has one route table, and two associations name one for it. Remove one of them.
          """)),

  CLASSIC_ADDRESS(
      ValueDiagnostic.NOT_ALLOWED.variant(
          "vpc must be true", "EC2 has only addresses for VPCs. Remove vpc.")),

  ADDRESS_WITHOUT_TARGET(
      ResolveDiagnostic.EMPTY_CHECK.variant(
          "the address has no instance or network interface",
          "Set instance or network_interface, the owner of this private address."));

  private final DiagnosticTemplate template;

  AwsNetworkDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
