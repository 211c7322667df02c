package dev.hextet.aws.catalog;

import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.core.value.Value;

/** Targets that EC2 reports under one name: gateways, and the endpoints of gateway services. */
public final class GatewayTargets {
  /** ID of the VPC itself, in place of a gateway's. */
  public static final Value LOCAL = Value.of("local");

  /** Name of the attribute that leads to internet gateways, virtual gateways and the VPC itself. */
  public static final String ATTRIBUTE = "gateway_id";

  private static final String MEMBER = "GatewayId";
  private static final String ENDPOINT_ID = "vpce-";

  /** Internet gateways and virtual private gateways. */
  public static final RouteTargetKind GATEWAY =
      RouteTargetKind.of(ATTRIBUTE, MEMBER, Ec2Ids.orWord("local", "igw", "vgw", "vpce"))
          .readBy(route -> isEndpoint(route) ? Value.NULL : route.get(MEMBER));

  // EC2: reports an endpoint as a gateway.
  /** Endpoints of a VPC. */
  public static final RouteTargetKind ENDPOINT =
      RouteTargetKind.of("vpc_endpoint_id", "VpcEndpointId", Ec2Ids.of("vpce"))
          .readBy(route -> isEndpoint(route) ? route.get(MEMBER) : Value.NULL);

  private GatewayTargets() {}

  private static boolean isEndpoint(Value.MapOf route) {
    return route.get(MEMBER).asText().filter(id -> id.startsWith(ENDPOINT_ID)).isPresent();
  }
}
