package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.Ipv4Association;
import dev.hextet.sandbox.model.Ipv6Association;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.net.Ipv6;
import dev.hextet.sandbox.net.Ipv6Block;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.ResourcePhase;
import java.util.ArrayList;
import java.util.List;

/** The address blocks of VPCs. */
public final class VpcBlockActions implements ResourceService {

  /** The pool of Amazon's own blocks. */
  static final String POOL = "Amazon";

  /** 2001:db8::/32, reserved for documentation: no packet has such a source. */
  private static final long DOCUMENTATION = 0x2001_0db8_0000_0000L;

  private static final int PER_FAMILY = 5;

  @Override
  public void register(ServiceRegistry registry) {
    registry.action(
        ActionEntry.of("AssociateVpcCidrBlock", VpcBlockActions::associate).withoutDryRun());
    registry.action(
        ActionEntry.of("DisassociateVpcCidrBlock", VpcBlockActions::disassociate).withoutDryRun());
    registry.settlement(VpcBlockActions::settle);
  }

  private static void settle(Region region) {
    region
        .table(Vpc.KIND)
        .update(
            vpc -> vpc.withIpv4(settle4(region, vpc.ipv4())).withIpv6(settle6(region, vpc.ipv6())));
  }

  private static List<Ipv4Association> settle4(Region region, List<Ipv4Association> all) {
    return all.stream()
        .map(a -> a.with(after(region, a.phase())))
        .filter(a -> !a.phase().is(GONE))
        .toList();
  }

  /** Returns the associations of a VPC or a subnet in the states that are due. */
  static List<Ipv6Association> settle6(Region region, List<Ipv6Association> all) {
    return all.stream()
        .map(a -> a.with(after(region, a.phase())))
        .filter(a -> !a.phase().is(GONE))
        .toList();
  }

  private static final String GONE = "gone";

  private static ResourcePhase after(Region region, ResourcePhase phase) {
    // EC2: a block that has been taken away is still listed for a while.
    return phase.at(region.now(), "disassociated", region.delay(), GONE);
  }

  private static void associate(ActionCall call, Xml answer) {
    Parameters parameters = call.parameters();
    Region region = call.region();
    Vpc vpc = region.table(Vpc.KIND).require(parameters.required("VpcId"));
    String choice =
        ExclusiveParameters.of(parameters, List.of("CidrBlock", "AmazonProvidedIpv6CidrBlock"));
    answer.text("vpcId", vpc.id());
    if (choice.equals("CidrBlock")) {
      Ipv4Association added = ipv4(region, vpc, ipv4Block(parameters.required("CidrBlock")));
      region.table(Vpc.KIND).put(vpc.plus(added));
      answer.element("cidrBlockAssociation", () -> write(answer, added));
      return;
    }
    if (!parameters.flag(choice, false)) {
      throw Ec2Fault.missing("CidrBlock or AmazonProvidedIpv6CidrBlock");
    }
    checkBorderGroup(call);
    checkCount(vpc.liveIpv6().count());
    Ipv6Association added = amazonBlock(region);
    region.table(Vpc.KIND).put(vpc.plus(added));
    NetworkAclActions.learnIpv6(region, vpc);
    answer.element("ipv6CidrBlockAssociation", () -> write(answer, region, added));
  }

  private static Ipv4Association ipv4(Region region, Vpc vpc, Ipv4Block block) {
    checkCount(vpc.liveIpv4().count());
    if (vpc.liveIpv4().anyMatch(block::overlaps)) {
      throw new Ec2Fault(
          "InvalidVpc.Range", "The CIDR '" + block + "' conflicts with another CIDR of the VPC.");
    }
    return new Ipv4Association(
        region.newId("vpc-cidr-assoc"), block, region.passing("associating", "associated"));
  }

  private static void checkCount(long used) {
    if (used >= PER_FAMILY) {
      throw new Ec2Fault(
          "CidrLimitExceeded", "This network already has the maximum of " + PER_FAMILY + " CIDRs");
    }
  }

  /** Reads the IPv4 block of a VPC, which is between /16 and /28. */
  static Ipv4Block ipv4Block(String text) {
    Ipv4Block block;
    try {
      block = Ipv4Block.parse(text);
    } catch (IllegalArgumentException e) {
      throw Ec2Fault.invalid(
          "Value ("
              + text
              + ") for parameter cidrBlock is invalid. This is not a valid CIDR block.");
    }
    if (block.prefix() < 16 || block.prefix() > 28) {
      throw new Ec2Fault("InvalidVpc.Range", "The CIDR '" + text + "' is invalid.");
    }
    return block;
  }

  /**
   * Refuses a foreign border group. A region without local zones has one only, the region itself.
   */
  static void checkBorderGroup(ActionCall call) {
    String name = "Ipv6CidrBlockNetworkBorderGroup";
    String group = call.parameters().text(name, call.region().name());
    if (!group.equals(call.region().name())) {
      throw Ec2Fault.invalid(name, group);
    }
  }

  /** Returns a /56 of Amazon's that was never assigned before. */
  static Ipv6Association amazonBlock(Region region) {
    long count = region.countInWorld("amazon-ipv6");
    // An odd factor makes this a walk through all 2^24 blocks before any comes again.
    long index = (count * 0x9E_3779L + (region.seed() * 0x5B_F037L >>> 3)) & 0xFF_FFFFL;
    Ipv6Block block = new Ipv6Block(new Ipv6(DOCUMENTATION | index << 8, 0), 56);
    return new Ipv6Association(
        region.newId("vpc-cidr-assoc"), block, region.passing("associating", "associated"));
  }

  private static void disassociate(ActionCall call, Xml answer) {
    Region region = call.region();
    String id = call.parameters().required("AssociationId");
    Vpc vpc =
        region
            .table(Vpc.KIND)
            .where(v -> has(v, id))
            .findFirst()
            .orElseThrow(
                () ->
                    new Ec2Fault(
                        "InvalidVpcCidrBlockAssociationID.NotFound",
                        "The vpc CIDR block association ID '" + id + "' does not exist"));
    ResourcePhase leaving = region.passing("disassociating", "disassociated");
    answer.text("vpcId", vpc.id());
    for (Ipv4Association association : vpc.ipv4()) {
      if (association.id().equals(id)) {
        check(region, vpc, association);
        region.table(Vpc.KIND).put(vpc.withIpv4(id, a -> a.with(leaving)));
        answer.element("cidrBlockAssociation", () -> write(answer, association.with(leaving)));
      }
    }
    for (Ipv6Association association : vpc.ipv6()) {
      if (association.id().equals(id)) {
        check(region, vpc, association);
        region.table(Vpc.KIND).put(vpc.withIpv6(id, a -> a.with(leaving)));
        answer.element(
            "ipv6CidrBlockAssociation", () -> write(answer, region, association.with(leaving)));
      }
    }
  }

  private static boolean has(Vpc vpc, String association) {
    List<String> ids = new ArrayList<>();
    vpc.ipv4().stream().filter(Ipv4Association::live).forEach(a -> ids.add(a.id()));
    vpc.ipv6().stream().filter(Ipv6Association::live).forEach(a -> ids.add(a.id()));
    return ids.contains(association);
  }

  private static void check(Region region, Vpc vpc, Ipv4Association association) {
    if (association.block().equals(vpc.primary())) {
      throw new Ec2Fault(
          "OperationNotPermitted",
          "The vpc CIDR block with association ID "
              + association.id()
              + " may not be disassociated. It is the primary IPv4 CIDR block of the VPC");
    }
    boolean used =
        region
            .table(Subnet.KIND)
            .any(
                s ->
                    s.vpcId().equals(vpc.id())
                        && s.ipv4() != null
                        && association.block().contains(s.ipv4()));
    refuseIf(used, association.id());
  }

  private static void check(Region region, Vpc vpc, Ipv6Association association) {
    refuseIf(
        region
            .table(Subnet.KIND)
            .where(s -> s.vpcId().equals(vpc.id()))
            .flatMap(Subnet::liveIpv6Blocks)
            .anyMatch(association.block()::contains),
        association.id());
  }

  private static void refuseIf(boolean used, String id) {
    if (used) {
      throw new Ec2Fault(
          "InvalidCidrBlock.InUse",
          "The vpc CIDR block with association ID "
              + id
              + " may not be disassociated, because it is used by a subnet.");
    }
  }

  static void write(Xml xml, Ipv4Association association) {
    xml.text("associationId", association.id())
        .text("cidrBlock", association.block())
        .element("cidrBlockState", () -> xml.text("state", association.phase().name()));
  }

  static void write(Xml xml, Region region, Ipv6Association association) {
    xml.text("associationId", association.id())
        .text("ipv6CidrBlock", shown(association))
        .element("ipv6CidrBlockState", () -> xml.text("state", association.phase().name()))
        .text("ipv6Pool", POOL)
        .text("networkBorderGroup", region.name())
        .text("ipv6AddressAttribute", "public")
        .text("ipSource", "amazon");
  }

  /** Returns the block as text. EC2: it is empty until it is associated. */
  static String shown(Ipv6Association association) {
    return association.phase().is("associating") ? "" : association.block().toString();
  }
}
