package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.ResourceKind;
import dev.hextet.sandbox.model.ResourcePhase;
import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.model.RouteTableAssociation;
import dev.hextet.sandbox.model.SandboxWorld;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Route tables. */
final class RouteTableActions implements Service {

  private static final Listing<RouteTable> LISTING =
      Listing.of(
              "routeTableSet",
              ResourceKind.ROUTE_TABLE,
              Region::routeTables,
              RouteTableActions::write)
          .ids("RouteTableId", (region, id) -> region.routeTables().require(id))
          // EC2: the only listing of these that gives at most 100 at once.
          .pages(5, 100)
          .filter("route-table-id", RouteTable::id)
          .filter("vpc-id", RouteTable::vpcId)
          .filter("owner-id", table -> SandboxWorld.ACCOUNT)
          .filters("association.main", association(a -> String.valueOf(a.main())))
          .filters("association.route-table-association-id", association(RouteTableAssociation::id))
          .filters("association.route-table-id", association(RouteTableAssociation::routeTableId))
          .filters("association.subnet-id", association(RouteTableAssociation::subnetId))
          .filters("association.gateway-id", association(RouteTableAssociation::gatewayId))
          .filters("route.destination-cidr-block", route("destinationCidrBlock"))
          .filters("route.destination-ipv6-cidr-block", route("destinationIpv6CidrBlock"))
          .filters("route.destination-prefix-list-id", route("destinationPrefixListId"))
          .filters("route.gateway-id", target("gatewayId"))
          .filters("route.nat-gateway-id", target("natGatewayId"))
          .filters("route.egress-only-internet-gateway-id", target("egressOnlyInternetGatewayId"))
          .filters("route.transit-gateway-id", target("transitGatewayId"))
          .filters("route.vpc-peering-connection-id", target("vpcPeeringConnectionId"))
          .filters(
              "route.instance-id",
              (region, table) ->
                  Routes.of(region, table).map(Route::instanceId).filter(Objects::nonNull))
          .filters("route.origin", (region, table) -> Routes.of(region, table).map(Route::origin))
          .filters(
              "route.state",
              (region, table) ->
                  Routes.of(region, table).map(route -> Routes.state(region, table, route)));

  private static Listing.Values<RouteTable> association(
      Function<RouteTableAssociation, @Nullable String> value) {
    return (region, table) -> seen(region, table).stream().map(value).filter(Objects::nonNull);
  }

  private static Listing.Values<RouteTable> route(String family) {
    return (region, table) ->
        Routes.of(region, table)
            .filter(route -> Routes.destinationName(route).equals(family))
            .map(Route::destination);
  }

  private static Listing.Values<RouteTable> target(String name) {
    return (region, table) ->
        Routes.of(region, table).filter(route -> route.target().equals(name)).map(Route::targetId);
  }

  @Override
  public void register(ApiActions actions) {
    actions.add("CreateRouteTable", RouteTableActions::create);
    actions.add("DescribeRouteTables", LISTING::answer);
    actions.add("DeleteRouteTable", RouteTableActions::delete);
  }

  private static void create(ActionCall call, Xml answer) {
    Region region = call.region();
    String vpcId = region.vpcs().require(call.parameters().required("VpcId")).id();
    String id =
        ClientToken.once(
            call,
            "",
            made -> region.routeTables().find(made).isPresent(),
            () -> {
              String made = make(region, vpcId).id();
              TagRules.apply(region, call.parameters(), ResourceKind.ROUTE_TABLE, made);
              return made;
            });
    RouteTable table = region.routeTables().get(id);
    answer.element("routeTable", () -> write(answer, region, table));
    call.parameters().text("ClientToken").ifPresent(token -> answer.text("clientToken", token));
  }

  private static RouteTable make(Region region, String vpcId) {
    return region
        .routeTables()
        .put(new RouteTable(region.newId(ResourceKind.ROUTE_TABLE), vpcId, List.of()));
  }

  /** Makes the table that a VPC is born with. */
  static void createMain(Region region, Vpc vpc) {
    RouteTable table = make(region, vpc.id());
    region
        .routeTableAssociations()
        .put(
            new RouteTableAssociation(
                region.newId(ResourceKind.ROUTE_TABLE_ASSOCIATION),
                vpc.id(),
                table.id(),
                null,
                null,
                true,
                ResourcePhase.steady("associated")));
  }

  static boolean hasMoreThanMain(Region region, String vpcId) {
    return region.routeTables().where(t -> t.vpcId().equals(vpcId)).count() > 1;
  }

  /** Deletes the tables of a VPC that is deleted itself. */
  static void deleteAllOf(Region region, String vpcId) {
    region
        .routeTableAssociations()
        .where(a -> a.vpcId().equals(vpcId))
        .forEach(a -> region.routeTableAssociations().remove(a.id()));
    region
        .routeTables()
        .where(t -> t.vpcId().equals(vpcId))
        .forEach(t -> region.routeTables().remove(t.id()));
  }

  private static void delete(ActionCall call, Xml answer) {
    Region region = call.region();
    RouteTable table = region.routeTables().require(call.parameters().required("RouteTableId"));
    if (!associations(region, table).isEmpty()) {
      throw Ec2Fault.dependency(
          "The routeTable '" + table.id() + "' has dependencies and cannot be deleted.");
    }
    region.routeTables().remove(table.id());
    answer.text("return", true);
  }

  private static List<RouteTableAssociation> associations(Region region, RouteTable table) {
    return region.routeTableAssociations().where(a -> a.routeTableId().equals(table.id())).toList();
  }

  /** What a client gets to see of them. */
  private static List<RouteTableAssociation> seen(Region region, RouteTable table) {
    return region.routeTableAssociations().visible().stream()
        .filter(a -> a.routeTableId().equals(table.id()))
        .toList();
  }

  private static void write(Xml xml, Region region, RouteTable table) {
    Stream<Route> routes = Routes.of(region, table);
    xml.text("routeTableId", table.id())
        .text("vpcId", table.vpcId())
        .text("ownerId", SandboxWorld.ACCOUNT)
        .set(
            "routeSet",
            routes.toList(),
            (item, route) -> Routes.write(item, route, Routes.state(region, table, route)))
        .set("associationSet", seen(region, table), RouteTableAssociationActions::write)
        .set("propagatingVgwSet", List.of(), (item, nothing) -> {});
    TagRules.write(xml, region, table.id());
  }
}
