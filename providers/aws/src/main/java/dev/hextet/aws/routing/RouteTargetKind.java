package dev.hextet.aws.routing;

import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.aws.common.ResourceNames;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of targets of routes: Terraform's attributes and EC2's members. */
@SuppressWarnings("ImmutableEnumChecker") // attributes and kinds are immutable
public enum RouteTargetKind {
  CARRIER_GATEWAY("carrier_gateway_id", "CarrierGatewayId", Ec2Ids.of("cagw")),
  CORE_NETWORK("core_network_arn", "CoreNetworkArn", ResourceNames.KIND),
  EGRESS_ONLY_GATEWAY("egress_only_gateway_id", "EgressOnlyInternetGatewayId", Ec2Ids.of("eigw")),
  GATEWAY("gateway_id", "GatewayId", Ec2Ids.orWord("local", "igw", "vgw", "vpce")),
  LOCAL_GATEWAY("local_gateway_id", "LocalGatewayId", Ec2Ids.of("lgw")),
  NAT_GATEWAY("nat_gateway_id", "NatGatewayId", Ec2Ids.of("nat")),
  NETWORK_INTERFACE("network_interface_id", "NetworkInterfaceId", Ec2Ids.of("eni")),
  TRANSIT_GATEWAY("transit_gateway_id", "TransitGatewayId", Ec2Ids.of("tgw")),
  VPC_ENDPOINT("vpc_endpoint_id", "VpcEndpointId", Ec2Ids.of("vpce")),
  VPC_PEERING_CONNECTION("vpc_peering_connection_id", "VpcPeeringConnectionId", Ec2Ids.of("pcx"));

  /** In place of a gateway's id: the VPC itself. */
  static final Value LOCAL = Value.of("local");

  private static final String ENDPOINT_ID = "vpce-";

  private final Attribute<String> key;
  private final String member;

  RouteTargetKind(String attribute, String member, Kind<String> kind) {
    this.key = Attribute.optional(attribute, kind).absent(Value.of(""));
    this.member = member;
  }

  /** The attribute of {@code aws_route}. */
  Attribute<String> key() {
    return key;
  }

  /** Its name, also in a route that is written in its table. */
  public String attribute() {
    return key.name();
  }

  /** The names of all of them. */
  static List<String> attributes() {
    return Stream.of(values()).map(RouteTargetKind::attribute).toList();
  }

  /** The member in EC2's calls. */
  String member() {
    return member;
  }

  /** The id of the target of one of EC2's routes; null as a value if it is of another kind. */
  Value of(Value.MapOf route) {
    // EC2: an endpoint is told as a gateway.
    Value gateway = route.get(GATEWAY.member);
    boolean isEndpoint = gateway.asText().filter(id -> id.startsWith(ENDPOINT_ID)).isPresent();
    return switch (this) {
      case GATEWAY -> isEndpoint ? Value.NULL : gateway;
      case VPC_ENDPOINT -> isEndpoint ? gateway : Value.NULL;
      default -> route.get(member);
    };
  }
}
