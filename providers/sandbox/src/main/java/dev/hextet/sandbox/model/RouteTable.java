package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A route table. Its local routes are not in it: they follow from the VPC's blocks, unless a route
 * of the same destination is here, which then takes their place.
 */
public record RouteTable(String id, String vpcId, List<Route> routes) implements Resource {
  public static final ResourceKind<RouteTable> KIND =
      ResourceKind.of(RouteTable.class, "route-table", "rtb")
          .taggedAs("route-table")
          .refusing(
              "routeTable ID", "InvalidRouteTableId.Malformed", "InvalidRouteTableID.NotFound");

  public RouteTable {
    routes = List.copyOf(routes);
  }

  public Optional<Route> routeTo(String destination) {
    return routes.stream().filter(r -> r.destination().equals(destination)).findFirst();
  }

  /** Returns the same table with this route in place of one to the same destination. */
  public RouteTable with(Route added) {
    List<Route> all = new ArrayList<>(without(added.destination()).routes());
    all.add(added);
    return new RouteTable(id, vpcId, all);
  }

  public RouteTable without(String destination) {
    return new RouteTable(
        id, vpcId, routes.stream().filter(r -> !r.destination().equals(destination)).toList());
  }
}
