package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.InternetGateway;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.model.RouteTableAssociation;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The associations of route tables with subnets and gateways. */
public final class RouteTableAssociationActions implements ResourceService {

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(RouteTableAssociation.KIND);
    registry.beforeDeletion(Subnet.KIND, RouteTableAssociationActions::deleteOf);
    registry.action("AssociateRouteTable", RouteTableAssociationActions::associate);
    registry.action("ReplaceRouteTableAssociation", RouteTableAssociationActions::replace);
    registry.action("DisassociateRouteTable", RouteTableAssociationActions::disassociate);
    registry.settlement(RouteTableAssociationActions::settle);
  }

  private static void settle(Region region) {
    region.table(RouteTableAssociation.KIND).update(a -> a.with(a.phase().at(region.now())));
  }

  private static void associate(ActionCall call, Xml answer) {
    Region region = call.region();
    RouteTable table =
        region.table(RouteTable.KIND).require(call.parameters().required("RouteTableId"));
    boolean ofSubnet =
        ExclusiveParameters.of(call.parameters(), List.of("SubnetId", "GatewayId"))
            .equals("SubnetId");
    String subnetId = ofSubnet ? subnet(call, table) : null;
    String gatewayId = ofSubnet ? null : gateway(call, table);
    checkFree(region, table, subnetId, gatewayId);
    RouteTableAssociation association =
        new RouteTableAssociation(
            region.newId(RouteTableAssociation.KIND),
            table.vpcId(),
            table.id(),
            subnetId,
            gatewayId,
            false,
            region.passing("associating", "associated"));
    region.table(RouteTableAssociation.KIND).put(association);
    answer.text("associationId", association.id());
    writeState(answer, association);
  }

  private static String subnet(ActionCall call, RouteTable table) {
    var subnet = call.region().table(Subnet.KIND).require(call.parameters().required("SubnetId"));
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
    var gateway =
        call.region().table(InternetGateway.KIND).require(call.parameters().required("GatewayId"));
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
            .table(RouteTableAssociation.KIND)
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
    RouteTable table =
        region.table(RouteTable.KIND).require(call.parameters().required("RouteTableId"));
    if (!table.vpcId().equals(old.vpcId())) {
      throw Ec2Fault.invalid(
          "Route table "
              + table.id()
              + " and association "
              + old.id()
              + " belong to different networks");
    }
    region.table(RouteTableAssociation.KIND).remove(old.id());
    // EC2: the association gets a new id, the old one is dead at once.
    RouteTableAssociation changed =
        new RouteTableAssociation(
            region.newId(RouteTableAssociation.KIND),
            old.vpcId(),
            table.id(),
            old.subnetId(),
            old.gatewayId(),
            old.main(),
            region.passing("associating", "associated"));
    region.table(RouteTableAssociation.KIND).put(changed);
    answer.text("newAssociationId", changed.id());
    writeState(answer, changed);
  }

  private static void disassociate(ActionCall call, Xml answer) {
    RouteTableAssociation association = association(call);
    if (association.main()) {
      throw Ec2Fault.invalid(
          "cannot disassociate the main route table association " + association.id());
    }
    call.region().table(RouteTableAssociation.KIND).remove(association.id());
    answer.text("return", true);
  }

  private static RouteTableAssociation association(ActionCall call) {
    return call.region()
        .table(RouteTableAssociation.KIND)
        .require(call.parameters().required("AssociationId"));
  }

  /** Ends the association of a subnet that is deleted. */
  private static void deleteOf(Region region, Subnet subnet) {
    region
        .table(RouteTableAssociation.KIND)
        .where(a -> subnet.id().equals(a.subnetId()))
        .forEach(a -> region.table(RouteTableAssociation.KIND).remove(a.id()));
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
