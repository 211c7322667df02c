package dev.hextet.fault;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What somebody does outside to a resource of a walk, as {@code scenario.yml} says it. */
final class Meddling {
  private static final String TAGS =
      "{ action: CreateTags, arguments: { Resources: [ @ ],"
          + " Tags: [ { Key: Name, Value: outside } ] } }";
  private static final String RULE =
      "{ action: %s, arguments: { GroupId: @, IpPermissions: [ { IpProtocol: tcp,"
          + " FromPort: %d, ToPort: %d, Ipv6Ranges: [ { CidrIpv6: \"::/0\" } ] } ] } }";

  private Meddling() {}

  /** One thing that is done to what a plot has, if it has anything. */
  static Optional<String> with(Plot plot, Random random) {
    List<WalkGrowth> there = plot.forms().keySet().stream().filter(plot::has).toList();
    if (there.isEmpty()) {
      return Optional.empty();
    }
    WalkGrowth growth = there.get(random.nextInt(there.size()));
    List<String> ways = ways(plot, growth);
    return Optional.of(ways.get(random.nextInt(ways.size())).replace("@", plot.address(growth)));
  }

  private static List<String> ways(Plot plot, WalkGrowth growth) {
    return switch (growth) {
      case VPC, GATE, TABLE -> List.of(TAGS);
      // No public addresses: what has one keeps the gateway from going, whatever the document says.
      case SUBNET, OTHER_SUBNET ->
          List.of(
              TAGS,
              call(
                  "ModifySubnetAttribute",
                  "SubnetId: @, AssignIpv6AddressOnCreation: { Value: true }"));
      case ROUTE -> List.of(deleted(plot, "DestinationCidrBlock: 0.0.0.0/0"));
      case ROUTE_SIX -> List.of(deleted(plot, "DestinationIpv6CidrBlock: \"::/0\""));
      case ASSOCIATION -> List.of(call("DisassociateRouteTable", "AssociationId: @"));
      case GROUP ->
          List.of(
              RULE.formatted("AuthorizeSecurityGroupIngress", 443, 443),
              RULE.formatted("RevokeSecurityGroupIngress", 80, 80));
      case KEY -> List.of(TAGS, call("DeleteKeyPair", "KeyName: admin"));
      case SERVER ->
          List.of(
              TAGS,
              call("StopInstances", "InstanceIds: [ @ ]"),
              call("TerminateInstances", "InstanceIds: [ @ ]"));
      case ADDRESS -> List.of(TAGS, call("ReleaseAddress", "AllocationId: @"));
    };
  }

  private static String deleted(Plot plot, String destination) {
    return call(
        "DeleteRoute", "RouteTableId: " + plot.address(WalkGrowth.TABLE) + ", " + destination);
  }

  private static String call(String action, String arguments) {
    return "{ action: " + action + ", arguments: { " + arguments + " } }";
  }
}
