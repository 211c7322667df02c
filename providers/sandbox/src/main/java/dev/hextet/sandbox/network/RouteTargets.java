package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.world.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kinds of targets that routes can have: those of the sandbox's kinds, and EC2's others. */
final class RouteTargets {

  /** The targets whose kinds the sandbox may lack; a kind that it has takes the target's place. */
  private static final List<MissingTarget> MISSING =
      List.of(
          new MissingTarget("NatGatewayId", "natGatewayId", "InvalidNatGatewayID.NotFound"),
          new MissingTarget(
              "EgressOnlyInternetGatewayId",
              "egressOnlyInternetGatewayId",
              "InvalidEgressOnlyInternetGatewayId.NotFound"),
          new MissingTarget(
              "VpcPeeringConnectionId",
              "vpcPeeringConnectionId",
              "InvalidVpcPeeringConnectionID.NotFound"),
          new MissingTarget(
              "TransitGatewayId", "transitGatewayId", "InvalidTransitGatewayID.NotFound"),
          new MissingTarget("VpcEndpointId", "gatewayId", "InvalidVpcEndpointId.NotFound"));

  /** A target of a kind that the sandbox lacks, so that no id of it exists. */
  private record MissingTarget(String parameter, String wireName, String code)
      implements RouteTarget {

    @Override
    public Route route(Region region, RouteTable table, String destination, String id) {
      throw RouteTargets.notFound(code, wireName, id);
    }

    @Override
    public boolean isActive(Region region, RouteTable table, Route route) {
      return false;
    }
  }

  private final List<RouteTarget> all;

  private RouteTargets(List<RouteTarget> all) {
    this.all = all;
  }

  static RouteTargets of(ServiceRegistry registry) {
    List<RouteTarget> all = new ArrayList<>(registry.extensions(RouteTarget.class));
    List<String> present = all.stream().map(RouteTarget::parameter).toList();
    MISSING.stream().filter(target -> !present.contains(target.parameter())).forEach(all::add);
    return new RouteTargets(all);
  }

  /** Returns the route to the one target that the parameters name. */
  Route chosen(Region region, RouteTable table, String destination, Parameters parameters) {
    List<RouteTarget> named =
        all.stream().filter(target -> parameters.has(target.parameter())).toList();
    if (named.isEmpty()) {
      throw Ec2Fault.missing("gatewayId");
    }
    if (named.size() > 1) {
      throw Ec2Fault.combination("The request must contain exactly one target of the route.");
    }
    RouteTarget target = named.get(0);
    return target.route(region, table, destination, parameters.required(target.parameter()));
  }

  /** Determines whether a route can have a destination inside the VPC. */
  boolean servesTheVpc(Route route) {
    return all.stream()
        .anyMatch(target -> target.wireName().equals(route.target()) && target.servesTheVpc());
  }

  /** Returns {@code active}, or {@code blackhole} if the target is gone or takes no packets. */
  String state(Region region, RouteTable table, Route route) {
    boolean active =
        route.isLocal()
            || all.stream()
                .filter(target -> target.wireName().equals(route.target()))
                .anyMatch(target -> target.isActive(region, table, route));
    return active ? "active" : "blackhole";
  }

  /** Returns the wire names of the targets that DescribeRouteTables has filters for. */
  List<String> filtered() {
    return all.stream()
        .filter(RouteTarget::hasFilter)
        .map(RouteTarget::wireName)
        .distinct()
        .toList();
  }

  /** Returns the name of a filter: {@code natGatewayId} is {@code route.nat-gateway-id}. */
  static String filter(String wireName) {
    return "route." + wireName.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Returns the fault for a target that does not exist. */
  static Ec2Fault notFound(String code, String wireName, String id) {
    String noun = wireName.replaceFirst("Id$", "");
    return new Ec2Fault(code, "The " + noun + " ID '" + id + "' does not exist");
  }
}
