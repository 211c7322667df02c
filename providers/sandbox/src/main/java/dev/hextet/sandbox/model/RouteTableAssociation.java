package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import org.jspecify.annotations.Nullable;

/**
 * Which table a subnet or gateway uses. The main one is for all subnets without one of their own.
 *
 * @param subnetId null in the main one, and where a gateway is associated
 */
public record RouteTableAssociation(
    String id,
    String vpcId,
    String routeTableId,
    @Nullable String subnetId,
    @Nullable String gatewayId,
    boolean main,
    ResourcePhase phase)
    implements Resource {
  public static final ResourceKind<RouteTableAssociation> KIND =
      ResourceKind.of(RouteTableAssociation.class, "route-table-association", "rtbassoc")
          .refusing(
              "association ID", "InvalidAssociationID.Malformed", "InvalidAssociationID.NotFound");

  public RouteTableAssociation with(ResourcePhase changed) {
    return new RouteTableAssociation(id, vpcId, routeTableId, subnetId, gatewayId, main, changed);
  }
}
