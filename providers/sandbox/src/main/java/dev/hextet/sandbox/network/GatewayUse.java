package dev.hextet.sandbox.network;

import dev.hextet.sandbox.world.Region;

/**
 * A use of internet gateways. A kind of resource that needs the gateway of its VPC registers one of
 * these as an extension; the gateway cannot be detached meanwhile.
 */
@FunctionalInterface
public interface GatewayUse {

  /** Determines whether a resource in the VPC needs its internet gateway. */
  boolean usesGateway(Region region, String vpcId);
}
