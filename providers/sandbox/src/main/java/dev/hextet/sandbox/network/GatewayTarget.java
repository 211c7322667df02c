package dev.hextet.sandbox.network;

import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * A gateway as the target of routes.
 *
 * @param notFound the code for a gateway that does not exist
 * @param isAt determines whether the gateway serves the VPC of this id
 */
public record GatewayTarget<T extends Resource>(
    String parameter,
    String wireName,
    String notFound,
    ResourceKind<T> kind,
    BiPredicate<T, String> isAt)
    implements RouteTarget {

  /** Returns a target whose wire name is that of the parameter. */
  public static <T extends Resource> GatewayTarget<T> of(
      String parameter, String notFound, ResourceKind<T> kind, BiPredicate<T, String> isAt) {
    String wireName = parameter.substring(0, 1).toLowerCase(Locale.ROOT) + parameter.substring(1);
    return new GatewayTarget<>(parameter, wireName, notFound, kind, isAt);
  }

  @Override
  public Route route(Region region, RouteTable table, String destination, String id) {
    T gateway =
        region
            .table(kind)
            .find(id)
            .orElseThrow(() -> RouteTargets.notFound(notFound, wireName, id));
    if (!isAt.test(gateway, table.vpcId())) {
      throw Ec2Fault.invalid(
          "route table "
              + table.id()
              + " and network gateway "
              + id
              + " belong to different networks");
    }
    return Route.to(destination, wireName, id, null);
  }

  @Override
  public boolean isActive(Region region, RouteTable table, Route route) {
    return region
        .table(kind)
        .find(route.targetId())
        .filter(gateway -> isAt.test(gateway, table.vpcId()))
        .isPresent();
  }
}
