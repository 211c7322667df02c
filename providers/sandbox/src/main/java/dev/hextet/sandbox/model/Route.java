package dev.hextet.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * A route: where to, by which way.
 *
 * @param destination a canonical CIDR block of either family, or the id of a prefix list
 * @param target the wire name of the kind of target, such as {@code natGatewayId}
 * @param targetId the id of the target; {@code local} stays inside the VPC
 * @param instanceId the instance that was named as target, whose interface is the target
 */
public record Route(
    String destination,
    String target,
    String targetId,
    @Nullable String instanceId,
    String origin) {

  public static final String LOCAL = "local";

  /** The route that each block of a VPC has in each of its tables. */
  public static Route local(String destination) {
    return new Route(destination, "gatewayId", LOCAL, null, "CreateRouteTable");
  }

  /** Returns a route that a client creates. */
  public static Route to(
      String destination, String target, String targetId, @Nullable String instanceId) {
    return new Route(destination, target, targetId, instanceId, "CreateRoute");
  }

  public boolean isLocal() {
    return targetId.equals(LOCAL);
  }
}
