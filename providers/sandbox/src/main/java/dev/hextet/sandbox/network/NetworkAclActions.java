package dev.hextet.sandbox.network;

import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.NetworkAcl;
import dev.hextet.sandbox.model.NetworkAcl.Entry;
import dev.hextet.sandbox.model.NetworkAclAssociation;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Network ACLs. Every VPC has one that permits all traffic, and every subnet uses one. */
public final class NetworkAclActions implements ResourceService {

  private static final Listing<NetworkAcl> LISTING =
      Listing.of("networkAclSet", NetworkAcl.KIND, NetworkAclActions::write)
          .ids("NetworkAclId")
          .pages(5, 1000)
          .filter("network-acl-id", NetworkAcl::id)
          .filter("vpc-id", NetworkAcl::vpcId)
          .filter("owner-id", acl -> SandboxWorld.ACCOUNT)
          .filter("default", NetworkAcl::isDefault)
          .filters("association.association-id", association(NetworkAclAssociation::id))
          .filters("association.network-acl-id", association(NetworkAclAssociation::networkAclId))
          .filters("association.subnet-id", association(NetworkAclAssociation::subnetId))
          .filters("entry.cidr", entry(e -> e.isIpv6() ? "" : e.cidr()))
          .filters("entry.ipv6-cidr", entry(e -> e.isIpv6() ? e.cidr() : ""))
          .filters("entry.protocol", entry(Entry::protocol))
          .filters("entry.rule-action", entry(Entry::action))
          .filters("entry.egress", entry(e -> String.valueOf(e.egress())))
          .filters("entry.rule-number", entry(e -> String.valueOf(e.number())));

  private static Listing.Values<NetworkAcl> association(
      Function<NetworkAclAssociation, String> value) {
    return (region, acl) -> associations(region, acl).stream().map(value);
  }

  private static Listing.Values<NetworkAcl> entry(Function<Entry, String> value) {
    return (region, acl) -> acl.entries().stream().map(value);
  }

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(NetworkAcl.KIND);
    registry.kind(NetworkAclAssociation.KIND);
    registry.blocksDeletion(Vpc.KIND, NetworkAclActions::hasMoreThanDefault);
    registry.afterCreation(Vpc.KIND, NetworkAclActions::createDefault);
    registry.beforeDeletion(Vpc.KIND, NetworkAclActions::deleteAllOf);
    registry.afterCreation(Subnet.KIND, NetworkAclActions::associateDefault);
    registry.beforeDeletion(Subnet.KIND, NetworkAclActions::deleteAssociation);
    registry.action("DescribeNetworkAcls", LISTING::answer);
  }

  private static boolean hasMoreThanDefault(Region region, String vpcId) {
    return region.table(NetworkAcl.KIND).any(acl -> acl.vpcId().equals(vpcId) && !acl.isDefault());
  }

  /** Creates the default ACL of a new VPC. */
  private static void createDefault(Region region, Vpc vpc) {
    List<Entry> entries = new ArrayList<>(allowAll("0.0.0.0/0", 100));
    entries.addAll(denyAll("0.0.0.0/0", 32767));
    NetworkAcl acl = new NetworkAcl(region.newId(NetworkAcl.KIND), vpc.id(), true, entries);
    region.table(NetworkAcl.KIND).put(acl);
    if (vpc.liveIpv6().findAny().isPresent()) {
      learnIpv6(region, vpc);
    }
  }

  /**
   * Adds the rules for IPv6 to the default ACL. EC2: it does so with the first IPv6 block of the
   * VPC.
   */
  static void learnIpv6(Region region, Vpc vpc) {
    NetworkAcl acl = defaultOf(region, vpc.id());
    if (!acl.knowsIpv6()) {
      List<Entry> entries = new ArrayList<>(allowAll("::/0", 101));
      entries.addAll(denyAll("::/0", 32768));
      region.table(NetworkAcl.KIND).put(acl.plus(entries));
    }
  }

  private static List<Entry> allowAll(String cidr, int number) {
    return both(number, "allow", cidr);
  }

  private static List<Entry> denyAll(String cidr, int number) {
    return both(number, "deny", cidr);
  }

  private static List<Entry> both(int number, String action, String cidr) {
    return List.of(
        new Entry(number, "-1", action, true, cidr, null, null),
        new Entry(number, "-1", action, false, cidr, null, null));
  }

  private static NetworkAcl defaultOf(Region region, String vpcId) {
    return region
        .table(NetworkAcl.KIND)
        .where(acl -> acl.vpcId().equals(vpcId) && acl.isDefault())
        .findFirst()
        .orElseThrow();
  }

  /** Associates a new subnet with the default ACL. */
  private static void associateDefault(Region region, Subnet subnet) {
    region
        .table(NetworkAclAssociation.KIND)
        .put(
            new NetworkAclAssociation(
                region.newId(NetworkAclAssociation.KIND),
                defaultOf(region, subnet.vpcId()).id(),
                subnet.id()));
  }

  /** Ends the association of a subnet that is deleted. */
  private static void deleteAssociation(Region region, Subnet subnet) {
    region
        .table(NetworkAclAssociation.KIND)
        .where(a -> a.subnetId().equals(subnet.id()))
        .forEach(a -> region.table(NetworkAclAssociation.KIND).remove(a.id()));
  }

  /** Deletes the ACLs of a VPC that is deleted. */
  private static void deleteAllOf(Region region, Vpc vpc) {
    region
        .table(NetworkAcl.KIND)
        .where(acl -> acl.vpcId().equals(vpc.id()))
        .forEach(acl -> region.table(NetworkAcl.KIND).remove(acl.id()));
  }

  private static List<NetworkAclAssociation> associations(Region region, NetworkAcl acl) {
    return region
        .table(NetworkAclAssociation.KIND)
        .where(a -> a.networkAclId().equals(acl.id()))
        .toList();
  }

  private static void write(Xml xml, Region region, NetworkAcl acl) {
    xml.text("networkAclId", acl.id())
        .text("vpcId", acl.vpcId())
        .text("ownerId", SandboxWorld.ACCOUNT)
        .text("default", acl.isDefault())
        .set("entrySet", acl.entries(), NetworkAclActions::writeEntry)
        .set("associationSet", associations(region, acl), NetworkAclActions::writeAssociation);
    TagRules.write(xml, region, acl.id());
  }

  private static void writeEntry(Xml xml, Entry entry) {
    xml.text("ruleNumber", entry.number())
        .text("protocol", entry.protocol())
        .text("ruleAction", entry.action())
        .text("egress", entry.egress())
        .text(entry.isIpv6() ? "ipv6CidrBlock" : "cidrBlock", entry.cidr());
    Entry.Range ports = entry.ports();
    if (ports != null) {
      xml.element("portRange", () -> xml.text("from", ports.first()).text("to", ports.second()));
    }
    Entry.Range icmp = entry.icmp();
    if (icmp != null) {
      xml.element("icmpTypeCode", () -> xml.text("type", icmp.first()).text("code", icmp.second()));
    }
  }

  private static void writeAssociation(Xml xml, NetworkAclAssociation association) {
    xml.text("networkAclAssociationId", association.id())
        .text("networkAclId", association.networkAclId())
        .text("subnetId", association.subnetId());
  }
}
