package dev.hextet.sandbox.address;

import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.network.RouteTarget;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.Region;
import java.util.function.BiFunction;

/**
 * A network interface as the target of routes, named by itself or by its instance.
 *
 * @param finder returns the interface for the value of the parameter
 */
record InterfaceTarget(String parameter, BiFunction<Region, String, NetworkInterface> finder)
    implements RouteTarget {

  static NetworkInterface named(Region region, String id) {
    return region.table(NetworkInterface.KIND).require(id);
  }

  static NetworkInterface ofInstance(Region region, String id) {
    return Interfaces.requireOnly(region, region.table(Instance.KIND).require(id));
  }

  @Override
  public String wireName() {
    return "networkInterfaceId";
  }

  @Override
  public Route route(Region region, RouteTable table, String destination, String id) {
    NetworkInterface eni = finder.apply(region, id);
    if (!eni.place().vpcId().equals(table.vpcId())) {
      throw Ec2Fault.invalid(
          "route table "
              + table.id()
              + " and interface "
              + eni.id()
              + " belong to different networks");
    }
    // EC2: whichever of the two was named, a route shows the interface and the instance.
    String instance = eni.attachment() == null ? null : eni.attachment().instanceId();
    return Route.to(destination, wireName(), eni.id(), instance);
  }

  @Override
  public boolean isActive(Region region, RouteTable table, Route route) {
    return region
        .table(NetworkInterface.KIND)
        .find(route.targetId())
        .filter(eni -> forwards(region, eni))
        .isPresent();
  }

  private static boolean forwards(Region region, NetworkInterface eni) {
    return eni.attachment() != null
        && region
            .table(Instance.KIND)
            .find(eni.attachment().instanceId())
            .filter(instance -> !instance.terminated() && !instance.is("stopped"))
            .isPresent();
  }

  @Override
  public boolean servesTheVpc() {
    return true;
  }

  @Override
  public boolean hasFilter() {
    return false;
  }
}
