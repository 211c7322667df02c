package dev.hextet.sandbox.model;

import dev.hextet.sandbox.net.Ipv6Block;
import dev.hextet.sandbox.world.ResourcePhase;

/** An IPv6 block of a VPC or of a subnet. */
public record Ipv6Association(String id, Ipv6Block block, ResourcePhase phase) {

  public Ipv6Association with(ResourcePhase changed) {
    return new Ipv6Association(id, block, changed);
  }

  /** Determines whether the block is in use, or will be in a moment. */
  public boolean live() {
    return phase.is("associated") || phase.is("associating");
  }
}
