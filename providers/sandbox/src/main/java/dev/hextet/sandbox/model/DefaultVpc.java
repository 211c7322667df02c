package dev.hextet.sandbox.model;

import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * The mark of the default VPC of a region, and of its default subnets. A region has one at most.
 *
 * @param subnetIds the default subnets, one for each zone at first
 */
public record DefaultVpc(String id, String vpcId, List<String> subnetIds) implements Resource {

  public static final ResourceKind<DefaultVpc> KIND =
      ResourceKind.of(DefaultVpc.class, "default-vpc", "default");

  private static final String ONLY = "default";

  public DefaultVpc {
    subnetIds = List.copyOf(subnetIds);
  }

  public static DefaultVpc of(String vpcId, List<String> subnetIds) {
    return new DefaultVpc(ONLY, vpcId, subnetIds);
  }

  /** Returns the mark of a region, or nothing if it has no default VPC. */
  public static Optional<DefaultVpc> in(Region region) {
    return region.table(KIND).find(ONLY);
  }

  /**
   * Returns the id of the default VPC.
   *
   * @throws Ec2Fault VPCIdNotSpecified
   */
  public static String required(Region region) {
    return in(region)
        .map(DefaultVpc::vpcId)
        .orElseThrow(() -> new Ec2Fault("VPCIdNotSpecified", "No default VPC for this user"));
  }

  public static boolean isVpc(Region region, String vpcId) {
    return in(region).filter(mark -> mark.vpcId().equals(vpcId)).isPresent();
  }

  public static boolean isSubnet(Region region, String subnetId) {
    return in(region).filter(mark -> mark.subnetIds().contains(subnetId)).isPresent();
  }

  /**
   * Returns the default subnet of a zone, or of a zone that EC2 chooses.
   *
   * @throws Ec2Fault MissingInput if the zone has no default subnet
   */
  public Subnet subnet(Region region, Optional<String> zone) {
    List<Subnet> subnets =
        subnetIds.stream()
            .map(region.table(Subnet.KIND)::get)
            .filter(subnet -> zone.isEmpty() || subnet.zone().name().equals(zone.get()))
            .toList();
    if (subnets.isEmpty()) {
      throw new Ec2Fault(
          "MissingInput",
          "No default subnet for availability zone: '" + zone.orElse("null") + "'.");
    }
    return subnets.get((int) Long.remainderUnsigned(region.draw("zone"), subnets.size()));
  }

  /** Returns the same mark without a subnet that is deleted. */
  public DefaultVpc without(String subnetId) {
    return of(vpcId, subnetIds.stream().filter(id -> !id.equals(subnetId)).toList());
  }

  /** EC2's inventory is the VPC and its subnets, not the mark. */
  @Override
  public boolean isPresent() {
    return false;
  }
}
