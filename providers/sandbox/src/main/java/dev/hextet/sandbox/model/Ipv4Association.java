package dev.hextet.sandbox.model;

import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.world.ResourcePhase;

/** An IPv4 block of a VPC. */
public record Ipv4Association(String id, Ipv4Block block, ResourcePhase phase) {

  public Ipv4Association with(ResourcePhase changed) {
    return new Ipv4Association(id, block, changed);
  }

  /** Determines whether the block is in use, or will be in a moment. */
  public boolean live() {
    return phase.is("associated") || phase.is("associating");
  }
}
