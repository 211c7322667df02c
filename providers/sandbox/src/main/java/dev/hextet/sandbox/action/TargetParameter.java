package dev.hextet.sandbox.action;

import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.InternetGateway;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Region;
import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import java.util.Arrays;
import java.util.List;

/**
 * What a route may lead to: the parameter that names it, its wire name in the answer, and the code
 * with which EC2 says that there is none.
 */
enum TargetParameter {
  GATEWAY("GatewayId", "gatewayId", "InvalidGatewayID.NotFound") {
    @Override
    Route route(Region region, RouteTable table, String destination, String id) {
      InternetGateway gateway =
          region.internetGateways().find(id).orElseThrow(() -> notFound("gateway", id));
      if (!gateway.attachedTo(table.vpcId())) {
        throw Ec2Fault.invalid(
            "route table "
                + table.id()
                + " and network gateway "
                + id
                + " belong to different networks");
      }
      return to(destination, id);
    }
  },
  NETWORK_INTERFACE("NetworkInterfaceId", "networkInterfaceId", "") {
    @Override
    Route route(Region region, RouteTable table, String destination, String id) {
      return through(table, destination, region.networkInterfaces().require(id));
    }
  },
  INSTANCE("InstanceId", "networkInterfaceId", "") {
    @Override
    Route route(Region region, RouteTable table, String destination, String id) {
      Instance instance = region.instances().require(id);
      NetworkInterface eni =
          Routes.only(region, instance)
              .orElseThrow(
                  () ->
                      new Ec2Fault(
                          "InvalidInstanceID",
                          "There are multiple interfaces attached to instance '"
                              + id
                              + "'. Please specify an interface ID for the operation instead."));
      return through(table, destination, eni);
    }
  },
  NAT_GATEWAY("NatGatewayId", "natGatewayId", "InvalidNatGatewayID.NotFound"),
  EGRESS_ONLY_GATEWAY(
      "EgressOnlyInternetGatewayId",
      "egressOnlyInternetGatewayId",
      "InvalidEgressOnlyInternetGatewayId.NotFound"),
  PEERING(
      "VpcPeeringConnectionId", "vpcPeeringConnectionId", "InvalidVpcPeeringConnectionID.NotFound"),
  TRANSIT_GATEWAY("TransitGatewayId", "transitGatewayId", "InvalidTransitGatewayID.NotFound"),
  VPC_ENDPOINT("VpcEndpointId", "gatewayId", "InvalidVpcEndpointId.NotFound");

  private final String parameter;
  private final String wireName;
  private final String notFound;

  TargetParameter(String parameter, String wireName, String notFound) {
    this.parameter = parameter;
    this.wireName = wireName;
    this.notFound = notFound;
  }

  /** The route to the one target that the parameters name. */
  static Route chosen(Region region, RouteTable table, String destination, Parameters parameters) {
    List<TargetParameter> named =
        Arrays.stream(values()).filter(t -> parameters.has(t.parameter)).toList();
    if (named.isEmpty()) {
      throw Ec2Fault.missing("gatewayId");
    }
    if (named.size() > 1) {
      throw Ec2Fault.combination("The request must contain exactly one target of the route.");
    }
    TargetParameter target = named.get(0);
    return target.route(region, table, destination, parameters.required(target.parameter));
  }

  /** The route, if the target is there and in the table's network. */
  Route route(Region region, RouteTable table, String destination, String id) {
    throw notFound(wireName.substring(0, wireName.length() - "Id".length()), id);
  }

  Route to(String destination, String id) {
    return new Route(destination, wireName, id, null, "CreateRoute");
  }

  Route through(RouteTable table, String destination, NetworkInterface eni) {
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
    return new Route(destination, wireName, eni.id(), instance, "CreateRoute");
  }

  Ec2Fault notFound(String noun, String id) {
    return new Ec2Fault(notFound, "The " + noun + " ID '" + id + "' does not exist");
  }
}
