package dev.hextet.sandbox.address;

import dev.hextet.sandbox.model.ElasticIp;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.NetworkInterface.Attachment;
import dev.hextet.sandbox.model.Vpc;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.security.SecurityGroupActions;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.Optional;

/** The XML of a network interface, by itself and as part of its instance. */
public final class NetworkInterfaceXml {

  private NetworkInterfaceXml() {}

  /** As DescribeNetworkInterfaces shows it. */
  static void write(Xml xml, Region region, NetworkInterface eni) {
    writeShared(xml, region, eni, true);
    xml.text("availabilityZone", eni.place().zone())
        .text("requesterManaged", false)
        .text("ipv6Native", eni.ipv4().isEmpty())
        .text("denyAllIgwTraffic", false);
    writeAttachmentOf(xml, eni);
    TagRules.write(xml, region, eni.id());
  }

  /** The attachment with the instance it leads to, if there is one. */
  static void writeAttachmentOf(Xml xml, NetworkInterface eni) {
    Attachment attachment = eni.attachment();
    if (attachment != null) {
      xml.element(
          "attachment",
          () -> {
            writeAttachment(xml, attachment);
            xml.text("instanceId", attachment.instanceId())
                .text("instanceOwnerId", SandboxWorld.ACCOUNT);
          });
    }
  }

  /** As DescribeInstances shows it. */
  public static void writeInInstance(Xml xml, Region region, NetworkInterface eni) {
    writeShared(xml, region, eni, false);
    xml.element("attachment", () -> writeAttachment(xml, Interfaces.attachment(eni)));
  }

  /**
   * Writes the elements that both forms share.
   *
   * @param full whether an Elastic IP shows its allocation too
   */
  private static void writeShared(Xml xml, Region region, NetworkInterface eni, boolean full) {
    NetworkInterface.Place place = eni.place();
    xml.text("networkInterfaceId", eni.id())
        .text("subnetId", place.subnetId())
        .text("vpcId", place.vpcId())
        .text("description", eni.options().description())
        .text("ownerId", SandboxWorld.ACCOUNT)
        .text("status", eni.status())
        .text("macAddress", place.mac())
        .text("interfaceType", place.type())
        .text("sourceDestCheck", eni.options().sourceDestCheck());
    SecurityGroupActions.writeReferences(xml, region, eni.options().groups());
    if (!eni.ipv4().isEmpty()) {
      writeAddress(xml, region, eni, eni.ipv4().get(0), full);
    }
    xml.set(
        "privateIpAddressesSet",
        eni.ipv4(),
        (item, address) -> {
          writeAddress(item, region, eni, address, full);
          item.text("primary", address.equals(eni.ipv4().get(0)));
        });
    xml.set(
        "ipv6AddressesSet",
        eni.ipv6(),
        (item, address) ->
            item.text("ipv6Address", address)
                .text("isPrimaryIpv6", eni.primaryIpv6() && address.equals(eni.ipv6().get(0))));
  }

  private static void writeAttachment(Xml xml, Attachment attachment) {
    xml.text("attachmentId", attachment.id())
        .text("deviceIndex", attachment.deviceIndex())
        .text("networkCardIndex", 0)
        .text("status", attachment.phase().name())
        .time("attachTime", attachment.since())
        .text("deleteOnTermination", attachment.deleteOnTermination());
  }

  private static void writeAddress(
      Xml xml, Region region, NetworkInterface eni, Ipv4 address, boolean full) {
    xml.text("privateIpAddress", address);
    if (region.table(Vpc.KIND).get(eni.place().vpcId()).dns().hostnames()) {
      xml.text("privateDnsName", HostNames.inside(region, address));
    }
    Optional<ElasticIp> elastic = PublicAddresses.elastic(region, eni.id(), address);
    Optional<Ipv4> publicIp = publicIp(region, eni, address);
    publicIp.ifPresent(
        shown ->
            xml.element(
                "association",
                () -> {
                  xml.text("publicIp", shown)
                      .text("ipOwnerId", elastic.isPresent() ? SandboxWorld.ACCOUNT : "amazon")
                      .text("publicDnsName", HostNames.outside(region, eni.place().vpcId(), shown));
                  elastic.filter(a -> full).ifPresent(a -> writeAllocation(xml, a));
                }));
  }

  private static void writeAllocation(Xml xml, ElasticIp address) {
    xml.text("allocationId", address.id());
    if (address.association() != null) {
      xml.text("associationId", address.association().id());
    }
  }

  /** The public address by which a private one is reached, Elastic or lent. */
  public static Optional<Ipv4> publicIp(Region region, NetworkInterface eni, Ipv4 address) {
    Optional<Ipv4> elastic =
        PublicAddresses.elastic(region, eni.id(), address).map(ElasticIp::publicIp);
    boolean isPrimary = address.equals(eni.ipv4().get(0));
    return elastic.isPresent() || !isPrimary || eni.publicIp() == null
        ? elastic
        : Optional.ofNullable(eni.publicIp().address());
  }
}
