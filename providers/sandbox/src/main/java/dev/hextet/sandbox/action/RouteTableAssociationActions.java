package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.ResourceKind;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.model.RouteTableAssociation;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which table is used by which subnet or gateway. */
final class RouteTableAssociationActions implements Service {

  @Override
  public void register(ApiActions actions) {
    actions.add("AssociateRouteTable", RouteTableAssociationActions::associate);
    actions.add("ReplaceRouteTableAssociation", RouteTableAssociationActions::replace);
    actions.add("DisassociateRouteTable", RouteTableAssociationActions::disassociate);
  }

  @Override
  public void settle(Region region) {
    region.routeTableAssociations().update(a -> a.with(a.phase().at(region.now())));
  }

  private static void associate(ActionCall call, Xml answer) {
    Region region = call.region();
    RouteTable table = region.routeTables().require(call.parameters().required("RouteTableId"));
    boolean ofSubnet =
        ExclusiveParameters.of(call.parameters(), List.of("SubnetId", "GatewayId"))
            .equals("SubnetId");
    String subnetId = ofSubnet ? subnet(call, table) : null;
    String gatewayId = ofSubnet ? null : gateway(call, table);
    checkFree(region, table, subnetId, gatewayId);
    RouteTableAssociation association =
        new RouteTableAssociation(
            region.newId(ResourceKind.ROUTE_TABLE_ASSOCIATION),
            table.vpcId(),
            table.id(),
            subnetId,
            gatewayId,
            false,
            region.passing("associating", "associated"));
    region.routeTableAssociations().put(association);
    answer.text("associationId", association.id());
    writeState(answer, association);
  }

  private static String subnet(ActionCall call, RouteTable table) {
    var subnet = call.region().subnets().require(call.parameters().required("SubnetId"));
    if (!subnet.vpcId().equals(table.vpcId())) {
      throw Ec2Fault.invalid(
          "Route table "
              + table.id()
              + " and subnet "
              + subnet.id()
              + " belong to different networks");
    }
    return subnet.id();
  }

  private static String gateway(ActionCall call, RouteTable table) {
    var gateway = call.region().internetGateways().require(call.parameters().required("GatewayId"));
    if (!gateway.attachedTo(table.vpcId())) {
      throw Ec2Fault.invalid(
          "Route table "
              + table.id()
              + " and gateway "
              + gateway.id()
              + " belong to different networks");
    }
    return gateway.id();
  }

  private static void checkFree(
      Region region, RouteTable table, @Nullable String subnetId, @Nullable String gatewayId) {
    boolean taken =
        region
            .routeTableAssociations()
            .any(
                a ->
                    subnetId != null && subnetId.equals(a.subnetId())
                        || gatewayId != null && gatewayId.equals(a.gatewayId()));
    if (taken) {
      throw new Ec2Fault(
          "Resource.AlreadyAssociated",
          "the specified association for route table "
              + table.id()
              + " conflicts with an existing association");
    }
  }

  private static void replace(ActionCall call, Xml answer) {
    Region region = call.region();
    RouteTableAssociation old = association(call);
    RouteTable table = region.routeTables().require(call.parameters().required("RouteTableId"));
    if (!table.vpcId().equals(old.vpcId())) {
      throw Ec2Fault.invalid(
          "Route table "
              + table.id()
              + " and association "
              + old.id()
              + " belong to different networks");
    }
    region.routeTableAssociations().remove(old.id());
    // EC2: the association gets a new id, the old one is dead at once.
    RouteTableAssociation changed =
        new RouteTableAssociation(
            region.newId(ResourceKind.ROUTE_TABLE_ASSOCIATION),
            old.vpcId(),
            table.id(),
            old.subnetId(),
            old.gatewayId(),
            old.main(),
            region.passing("associating", "associated"));
    region.routeTableAssociations().put(changed);
    answer.text("newAssociationId", changed.id());
    writeState(answer, changed);
  }

  private static void disassociate(ActionCall call, Xml answer) {
    RouteTableAssociation association = association(call);
    if (association.main()) {
      throw Ec2Fault.invalid(
          "cannot disassociate the main route table association " + association.id());
    }
    call.region().routeTableAssociations().remove(association.id());
    answer.text("return", true);
  }

  private static RouteTableAssociation association(ActionCall call) {
    return call.region()
        .routeTableAssociations()
        .require(call.parameters().required("AssociationId"));
  }

  /** Ends the association of a subnet that is deleted. */
  static void forget(Region region, String subnetId) {
    region
        .routeTableAssociations()
        .where(a -> subnetId.equals(a.subnetId()))
        .forEach(a -> region.routeTableAssociations().remove(a.id()));
  }

  static void write(Xml xml, RouteTableAssociation association) {
    xml.text("routeTableAssociationId", association.id())
        .text("routeTableId", association.routeTableId())
        .text("subnetId", association.subnetId())
        .text("gatewayId", association.gatewayId())
        .text("main", association.main());
    writeState(xml, association);
  }

  private static void writeState(Xml xml, RouteTableAssociation association) {
    xml.element("associationState", () -> xml.text("state", association.phase().name()));
  }
}
