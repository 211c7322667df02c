package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.net.Ipv6Block;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.List;

/** Routes. A route is identified by its table and its destination; its target can be replaced. */
public final class RouteActions implements ResourceService {

  private static final String IPV4 = "DestinationCidrBlock";
  private static final String IPV6 = "DestinationIpv6CidrBlock";
  private static final String PREFIX_LIST = "DestinationPrefixListId";

  @Override
  public void register(ServiceRegistry registry) {
    registry.action("CreateRoute", (call, xml) -> create(RouteTargets.of(registry), call, xml));
    registry.action("ReplaceRoute", (call, xml) -> replace(RouteTargets.of(registry), call, xml));
    registry.action("DeleteRoute", RouteActions::delete);
  }

  private static void create(RouteTargets targets, ActionCall call, Xml answer) {
    Region region = call.region();
    RouteTable table = table(call);
    String destination = destination(call.parameters());
    if (Routes.find(region, table, destination).isPresent()) {
      throw new Ec2Fault(
          "RouteAlreadyExists", "The route identified by " + destination + " already exists.");
    }
    Route route = targets.chosen(region, table, destination, call.parameters());
    checkDestination(targets, region.table(Vpc.KIND).get(table.vpcId()), route);
    region.table(RouteTable.KIND).put(table.with(route));
    answer.text("return", true);
  }

  /**
   * Refuses a gateway as the target for a part of the VPC. EC2: only an interface can serve one.
   */
  private static void checkDestination(RouteTargets targets, Vpc vpc, Route route) {
    if (targets.servesTheVpc(route)) {
      return;
    }
    boolean inside =
        switch (Routes.destinationName(route)) {
          case "destinationCidrBlock" ->
              vpc.liveIpv4().anyMatch(b -> b.contains(Ipv4Block.parse(route.destination())));
          case "destinationIpv6CidrBlock" ->
              vpc.usableIpv6().anyMatch(b -> b.contains(Ipv6Block.parse(route.destination())));
          default -> false;
        };
    if (inside) {
      throw Ec2Fault.invalid(
          "The destination CIDR block "
              + route.destination()
              + " is equal to or more specific than one of this VPC's CIDR blocks."
              + " This route can target only an interface or an instance.");
    }
  }

  private static void replace(RouteTargets targets, ActionCall call, Xml answer) {
    Region region = call.region();
    RouteTable table = table(call);
    String destination = destination(call.parameters());
    Route old =
        Routes.find(region, table, destination)
            .orElseThrow(
                () ->
                    Ec2Fault.invalid(
                        "There is no route defined for '"
                            + destination
                            + "' in the route table. Use CreateRoute instead."));
    if (call.parameters().flag("LocalTarget", false)) {
      region.table(RouteTable.KIND).put(backToLocal(region, table, destination));
    } else {
      Route route = targets.chosen(region, table, destination, call.parameters());
      checkDestination(targets, region.table(Vpc.KIND).get(table.vpcId()), route);
      region.table(RouteTable.KIND).put(table.with(sameOrigin(old, route)));
    }
    answer.text("return", true);
  }

  private static Route sameOrigin(Route old, Route route) {
    return new Route(
        route.destination(), route.target(), route.targetId(), route.instanceId(), old.origin());
  }

  private static RouteTable backToLocal(Region region, RouteTable table, String destination) {
    RouteTable without = table.without(destination);
    if (Routes.find(region, without, destination).isEmpty()) {
      throw Ec2Fault.invalid("The route " + destination + " cannot have the target local.");
    }
    return without;
  }

  private static void delete(ActionCall call, Xml answer) {
    Region region = call.region();
    RouteTable table = table(call);
    String destination = destination(call.parameters());
    if (table.routeTo(destination).isEmpty()) {
      throw Routes.find(region, table, destination).isPresent()
          ? Ec2Fault.invalid(
              "cannot remove local route " + destination + " in route table " + table.id())
          : new Ec2Fault(
              "InvalidRoute.NotFound",
              "no route with destination-cidr-block "
                  + destination
                  + " in route table "
                  + table.id());
    }
    region.table(RouteTable.KIND).put(table.without(destination));
    answer.text("return", true);
  }

  private static RouteTable table(ActionCall call) {
    return call.region().table(RouteTable.KIND).require(call.parameters().required("RouteTableId"));
  }

  /** Returns the destination in its canonical form. */
  private static String destination(Parameters parameters) {
    String name = ExclusiveParameters.of(parameters, List.of(IPV4, IPV6, PREFIX_LIST));
    return switch (name) {
      case IPV4 -> parameters.parsed(name, Ipv4Block::parse).orElseThrow().toString();
      case IPV6 -> parameters.parsed(name, Ipv6Block::parse).orElseThrow().toString();
      default ->
          throw new Ec2Fault(
              "InvalidPrefixListID.NotFound",
              "The prefix list ID '" + parameters.required(name) + "' does not exist");
    };
  }
}
