package dev.hextet.sandbox.network;

import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes of a table, with the local ones that its VPC implies. */
final class Routes {

  private Routes() {}

  /** Returns all routes of a table, with those that the blocks of its VPC imply. */
  static Stream<Route> of(Region region, RouteTable table) {
    Vpc vpc = region.table(Vpc.KIND).get(table.vpcId());
    Stream<Route> local =
        Stream.concat(vpc.liveIpv4(), vpc.usableIpv6())
            .map(block -> Route.local(block.toString()))
            .filter(route -> table.routeTo(route.destination()).isEmpty());
    return Stream.concat(local, table.routes().stream());
  }

  static Optional<Route> find(Region region, RouteTable table, String destination) {
    return of(region, table).filter(r -> r.destination().equals(destination)).findFirst();
  }

  /** Returns the wire name of the destination of a route. */
  static String destinationName(Route route) {
    String destination = route.destination();
    if (destination.startsWith("pl-")) {
      return "destinationPrefixListId";
    }
    return destination.indexOf(':') >= 0 ? "destinationIpv6CidrBlock" : "destinationCidrBlock";
  }

  static void write(Xml xml, Route route, String state) {
    xml.text(destinationName(route), route.destination());
    xml.text(route.target(), route.targetId());
    if (route.instanceId() != null) {
      xml.text("instanceId", route.instanceId()).text("instanceOwnerId", SandboxWorld.ACCOUNT);
    }
    xml.text("state", state).text("origin", route.origin());
  }
}
