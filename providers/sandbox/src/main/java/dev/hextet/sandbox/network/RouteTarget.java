package dev.hextet.sandbox.network;

import dev.hextet.sandbox.model.Route;
import dev.hextet.sandbox.model.RouteTable;
import dev.hextet.sandbox.world.Region;

/**
 * A kind of target that a route can have. Each kind of resource that serves as a target registers
 * one of these as an extension of the route tables.
 */
public interface RouteTarget {

  /** Returns the parameter of CreateRoute and ReplaceRoute, such as {@code NatGatewayId}. */
  String parameter();

  /** Returns the name of the element in DescribeRouteTables, such as {@code natGatewayId}. */
  String wireName();

  /**
   * Returns the route to a target.
   *
   * @param id the value of the parameter
   * @throws dev.hextet.sandbox.wire.Ec2Fault if the target does not exist, or is at another VPC
   */
  Route route(Region region, RouteTable table, String destination, String id);

  /** Determines whether the target of a route still exists and takes packets. */
  boolean isActive(Region region, RouteTable table, Route route);

  /** Determines whether a route to the target can have a destination inside the VPC. */
  default boolean servesTheVpc() {
    return false;
  }

  /** Determines whether DescribeRouteTables has a filter of the target's name. */
  default boolean hasFilter() {
    return true;
  }
}
