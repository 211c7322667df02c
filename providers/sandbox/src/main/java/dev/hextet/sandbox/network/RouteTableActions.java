package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ClientToken;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.model.RouteTableAssociation;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourcePhase;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Route tables. */
public final class RouteTableActions implements ResourceService {

  private static Listing<RouteTable> listing(RouteTargets targets) {
    Listing<RouteTable> listing =
        Listing.of(
                "routeTableSet",
                RouteTable.KIND,
                (xml, region, table) -> write(targets, xml, region, table))
            .ids("RouteTableId")
            // EC2: the only listing of these that gives at most 100 at once.
            .pages(5, 100)
            .filter("route-table-id", RouteTable::id)
            .filter("vpc-id", RouteTable::vpcId)
            .filter("owner-id", table -> SandboxWorld.ACCOUNT)
            .filters("association.main", association(a -> String.valueOf(a.main())))
            .filters(
                "association.route-table-association-id", association(RouteTableAssociation::id))
            .filters("association.route-table-id", association(RouteTableAssociation::routeTableId))
            .filters("association.subnet-id", association(RouteTableAssociation::subnetId))
            .filters("association.gateway-id", association(RouteTableAssociation::gatewayId))
            .filters("route.destination-cidr-block", route("destinationCidrBlock"))
            .filters("route.destination-ipv6-cidr-block", route("destinationIpv6CidrBlock"))
            .filters("route.destination-prefix-list-id", route("destinationPrefixListId"))
            .filters(
                "route.instance-id",
                (region, table) ->
                    Routes.of(region, table).map(Route::instanceId).filter(Objects::nonNull))
            .filters("route.origin", (region, table) -> Routes.of(region, table).map(Route::origin))
            .filters(
                "route.state",
                (region, table) ->
                    Routes.of(region, table).map(route -> targets.state(region, table, route)));
    for (String target : targets.filtered()) {
      listing.filters(RouteTargets.filter(target), target(target));
    }
    return listing;
  }

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
  public void register(ServiceRegistry registry) {
    registry.kind(RouteTable.KIND);
    registry.blocksDeletion(Vpc.KIND, RouteTableActions::hasMoreThanMain);
    registry.blocksDeletion(RouteTable.KIND, RouteTableActions::isAssociated);
    registry.afterCreation(Vpc.KIND, RouteTableActions::createMain);
    registry.beforeDeletion(Vpc.KIND, RouteTableActions::deleteAllOf);
    registry.action(
        "CreateRouteTable", (call, xml) -> create(RouteTargets.of(registry), call, xml));
    registry.action(
        "DescribeRouteTables", (call, xml) -> listing(RouteTargets.of(registry)).answer(call, xml));
    registry.action("DeleteRouteTable", RouteTableActions::delete);
  }

  private static void create(RouteTargets targets, ActionCall call, Xml answer) {
    Region region = call.region();
    String vpcId = region.table(Vpc.KIND).require(call.parameters().required("VpcId")).id();
    String id =
        ClientToken.once(
            call,
            "",
            made -> region.table(RouteTable.KIND).find(made).isPresent(),
            () -> {
              String made = make(region, vpcId).id();
              TagRules.apply(region, call.parameters(), RouteTable.KIND, made);
              return made;
            });
    RouteTable table = region.table(RouteTable.KIND).get(id);
    answer.element("routeTable", () -> write(targets, answer, region, table));
    call.parameters().text("ClientToken").ifPresent(token -> answer.text("clientToken", token));
  }

  private static RouteTable make(Region region, String vpcId) {
    return region
        .table(RouteTable.KIND)
        .put(new RouteTable(region.newId(RouteTable.KIND), vpcId, List.of()));
  }

  /** Creates the main table of a new VPC. */
  private static void createMain(Region region, Vpc vpc) {
    RouteTable table = make(region, vpc.id());
    region
        .table(RouteTableAssociation.KIND)
        .put(
            new RouteTableAssociation(
                region.newId(RouteTableAssociation.KIND),
                vpc.id(),
                table.id(),
                null,
                null,
                true,
                ResourcePhase.steady("associated")));
  }

  private static boolean hasMoreThanMain(Region region, String vpcId) {
    return region.table(RouteTable.KIND).where(t -> t.vpcId().equals(vpcId)).count() > 1;
  }

  /** Deletes the tables of a VPC that is deleted. */
  private static void deleteAllOf(Region region, Vpc vpc) {
    region
        .table(RouteTableAssociation.KIND)
        .where(a -> a.vpcId().equals(vpc.id()))
        .forEach(a -> region.table(RouteTableAssociation.KIND).remove(a.id()));
    region
        .table(RouteTable.KIND)
        .where(t -> t.vpcId().equals(vpc.id()))
        .forEach(t -> region.table(RouteTable.KIND).remove(t.id()));
  }

  private static void delete(ActionCall call, Xml answer) {
    Region region = call.region();
    RouteTable table =
        region.table(RouteTable.KIND).require(call.parameters().required("RouteTableId"));
    region.checkUnused(RouteTable.KIND, table.id());
    region.table(RouteTable.KIND).remove(table.id());
    answer.text("return", true);
  }

  private static boolean isAssociated(Region region, String id) {
    return region.table(RouteTableAssociation.KIND).any(a -> a.routeTableId().equals(id));
  }

  /** Returns the associations that a client can list. */
  private static List<RouteTableAssociation> seen(Region region, RouteTable table) {
    return region.table(RouteTableAssociation.KIND).visible().stream()
        .filter(a -> a.routeTableId().equals(table.id()))
        .toList();
  }

  private static void write(RouteTargets targets, Xml xml, Region region, RouteTable table) {
    Stream<Route> routes = Routes.of(region, table);
    xml.text("routeTableId", table.id())
        .text("vpcId", table.vpcId())
        .text("ownerId", SandboxWorld.ACCOUNT)
        .set(
            "routeSet",
            routes.toList(),
            (item, route) -> Routes.write(item, route, targets.state(region, table, route)))
        .set("associationSet", seen(region, table), RouteTableAssociationActions::write)
        .set("propagatingVgwSet", List.of(), (item, nothing) -> {});
    TagRules.write(xml, region, table.id());
  }
}
