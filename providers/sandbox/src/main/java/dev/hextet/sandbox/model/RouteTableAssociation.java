package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import org.jspecify.annotations.Nullable;

/**
 * The association of a route table with a subnet or gateway. The main one covers every subnet
 * without one of its own.
 *
 * @param subnetId null in the main one, and in that of a gateway
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
