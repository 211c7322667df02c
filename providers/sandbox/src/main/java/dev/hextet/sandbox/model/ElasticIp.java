package dev.hextet.sandbox.model;

import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import org.jspecify.annotations.Nullable;

/** An Elastic IP address. Its id is the allocation's. */
public record ElasticIp(String id, Ipv4 publicIp, @Nullable Association association)
    implements Resource {
  public static final ResourceKind<ElasticIp> KIND =
      ResourceKind.of(ElasticIp.class, "address", "eipalloc")
          .taggedAs("elastic-ip")
          // EC2: has no code for a malformed allocation id.
          .refusing(
              "allocation ID", "InvalidAllocationID.NotFound", "InvalidAllocationID.NotFound");

  /** The interface, and the private address there, that it stands for. */
  public record Association(String id, String networkInterfaceId, Ipv4 privateIp) {}

  public ElasticIp withAssociation(@Nullable Association changed) {
    return new ElasticIp(id, publicIp, changed);
  }

  public boolean standsFor(String networkInterfaceId) {
    return association != null && association.networkInterfaceId().equals(networkInterfaceId);
  }
}
