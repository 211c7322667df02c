package dev.hextet.sandbox.model;

import org.jspecify.annotations.Nullable;

/**
 * A route: a destination and a target.
 *
 * @param destination a canonical CIDR block of either family, or the id of a prefix list
 * @param target the wire name of the kind of target, such as {@code natGatewayId}
 * @param targetId the id of the target; {@code local} stays inside the VPC
 * @param instanceId the instance that a client named, whose interface is the target
 */
public record Route(
    String destination,
    String target,
    String targetId,
    @Nullable String instanceId,
    String origin) {

  public static final String LOCAL = "local";

  /** Returns the route of a block of the VPC, which each of its tables has. */
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
