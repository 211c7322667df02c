package dev.hextet.sandbox.model;

import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.world.ResourcePhase;

/** An IPv4 block of a VPC. */
public record Ipv4Association(String id, Ipv4Block block, ResourcePhase phase) {

  public Ipv4Association with(ResourcePhase changed) {
    return new Ipv4Association(id, block, changed);
  }

  /** Whether the block is, or is about to be, in use. */
  public boolean live() {
    return phase.is("associated") || phase.is("associating");
  }
}
