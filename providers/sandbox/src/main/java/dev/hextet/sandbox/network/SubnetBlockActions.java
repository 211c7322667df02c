package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Ipv6Association;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.net.Ipv6Block;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourcePhase;
import java.util.Objects;
import java.util.stream.Stream;

/** The address blocks of subnets: inside the VPC's, and without overlap. */
public final class SubnetBlockActions implements ResourceService {

  @Override
  public void register(ServiceRegistry registry) {
    registry.action(
        ActionEntry.of("AssociateSubnetCidrBlock", SubnetBlockActions::associate).withoutDryRun());
    registry.action(
        ActionEntry.of("DisassociateSubnetCidrBlock", SubnetBlockActions::disassociate)
            .withoutDryRun());
  }

  /** Reads the IPv4 block of a new subnet. */
  static Ipv4Block ipv4(Region region, Vpc vpc, String text) {
    Ipv4Block block;
    try {
      block = Ipv4Block.parse(text);
    } catch (IllegalArgumentException e) {
      throw Ec2Fault.invalid(
          "Value ("
              + text
              + ") for parameter cidrBlock is invalid. This is not a valid CIDR block.");
    }
    boolean fits = block.prefix() >= 16 && block.prefix() <= 28;
    if (!fits || vpc.liveIpv4().noneMatch(whole -> whole.contains(block))) {
      throw new Ec2Fault("InvalidSubnet.Range", "The CIDR '" + text + "' is invalid.");
    }
    boolean taken =
        siblings(region, vpc.id())
            .map(Subnet::ipv4)
            .filter(Objects::nonNull)
            .anyMatch(block::overlaps);
    if (taken) {
      throw new Ec2Fault(
          "InvalidSubnet.Conflict", "The CIDR '" + block + "' conflicts with another subnet");
    }
    return block;
  }

  /** Returns the new IPv6 block of a subnet, or of one that is being created. */
  static Ipv6Association associated(Region region, Vpc vpc, Subnet subnet, String text) {
    Ipv6Block block = ipv6(text);
    boolean fits =
        block.prefix() >= 44
            && block.prefix() <= 64
            && block.prefix() % 4 == 0
            && (!subnet.ipv6Native() || block.prefix() == 64);
    if (!fits || vpc.usableIpv6().noneMatch(whole -> whole.contains(block))) {
      throw new Ec2Fault("InvalidSubnet.Range", "The IPv6 CIDR '" + text + "' is invalid.");
    }
    if (siblings(region, vpc.id()).flatMap(Subnet::liveIpv6Blocks).anyMatch(block::overlaps)) {
      throw new Ec2Fault(
          "InvalidSubnet.Conflict", "The IPv6 CIDR '" + block + "' conflicts with another subnet");
    }
    return new Ipv6Association(
        region.newId("subnet-cidr-assoc"), block, region.passing("associating", "associated"));
  }

  private static Ipv6Block ipv6(String text) {
    try {
      return Ipv6Block.parseStrictly(text);
    } catch (IllegalArgumentException e) {
      throw Ec2Fault.invalid("ipv6CidrBlock", text);
    }
  }

  private static Stream<Subnet> siblings(Region region, String vpcId) {
    return region.table(Subnet.KIND).where(s -> s.vpcId().equals(vpcId));
  }

  private static void associate(ActionCall call, Xml answer) {
    Region region = call.region();
    Subnet subnet = region.table(Subnet.KIND).require(call.parameters().required("SubnetId"));
    String text = call.parameters().required("Ipv6CidrBlock");
    if (subnet.liveIpv6().isPresent()) {
      throw new Ec2Fault(
          "CidrLimitExceeded", "The subnet " + subnet.id() + " already has an IPv6 CIDR block.");
    }
    Ipv6Association added =
        associated(region, region.table(Vpc.KIND).get(subnet.vpcId()), subnet, text);
    region.table(Subnet.KIND).put(subnet.plus(added));
    answer
        .text("subnetId", subnet.id())
        .element("ipv6CidrBlockAssociation", () -> write(answer, added));
  }

  private static void disassociate(ActionCall call, Xml answer) {
    Region region = call.region();
    String id = call.parameters().required("AssociationId");
    Subnet subnet =
        region
            .table(Subnet.KIND)
            .where(s -> s.liveIpv6().filter(a -> a.id().equals(id)).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new Ec2Fault(
                        "InvalidSubnetCidrBlockAssociationID.NotFound",
                        "The subnet CIDR block association ID '" + id + "' does not exist"));
    Ipv6Association association = subnet.liveIpv6().orElseThrow();
    checkUnused(region, subnet, association);
    ResourcePhase leaving = region.passing("disassociating", "disassociated");
    Ipv6Association gone = association.with(leaving);
    region
        .table(Subnet.KIND)
        .put(
            subnet.withIpv6(
                subnet.ipv6().stream().map(a -> a.id().equals(id) ? gone : a).toList()));
    answer
        .text("subnetId", subnet.id())
        .element("ipv6CidrBlockAssociation", () -> write(answer, gone));
  }

  private static void checkUnused(Region region, Subnet subnet, Ipv6Association association) {
    if (subnet.ipv6Native()) {
      throw new Ec2Fault(
          "OperationNotPermitted",
          "The subnet IPv6 CIDR block with association ID "
              + association.id()
              + " may not be disassociated from an IPv6 native subnet.");
    }
    Subnet.Options options = subnet.options();
    refuseIf(
        options.assignIpv6(),
        association,
        "its subnet has assign-ipv6-address-on-creation set to true.");
    refuseIf(options.dns64(), association, "its subnet has enable-dns64 set to true.");
    refuseIf(
        options.recordAaaa(),
        association,
        "its subnet has enable-resource-name-dns-aaaa-record-on-launch set to true.");
    boolean used =
        region
            .table(NetworkInterface.KIND)
            .where(eni -> eni.place().subnetId().equals(subnet.id()))
            .anyMatch(eni -> !eni.ipv6().isEmpty());
    refuseIf(used, association, "it is in use by a network interface.");
  }

  private static void refuseIf(boolean used, Ipv6Association association, String why) {
    if (used) {
      throw new Ec2Fault(
          "InvalidCidrBlock.InUse",
          "The subnet IPv6 CIDR block with association ID "
              + association.id()
              + " may not be disassociated, because "
              + why);
    }
  }

  static void write(Xml xml, Ipv6Association association) {
    xml.text("associationId", association.id())
        .text("ipv6CidrBlock", association.block())
        .element("ipv6CidrBlockState", () -> xml.text("state", association.phase().name()))
        .text("ipv6AddressAttribute", "public")
        .text("ipSource", "amazon");
  }
}
