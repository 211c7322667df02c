package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.address.HostNames;
import dev.hextet.sandbox.address.Interfaces;
import dev.hextet.sandbox.address.NetworkInterfaceXml;
import dev.hextet.sandbox.catalogue.InstanceTypeEntry;
import dev.hextet.sandbox.image.Images;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Volume;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.security.SecurityGroupActions;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.volume.Volumes;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The XML of an instance. */
final class InstanceXml {

  private static final Map<String, Integer> STATE_CODES =
      Map.of(
          "pending", 0,
          "running", 16,
          "shutting-down", 32,
          "terminated", 48,
          "stopping", 64,
          "stopped", 80);

  private InstanceXml() {}

  /** Writes the instances of one launch. */
  static void writeReservation(
      Xml xml, Region region, String reservation, List<Instance> instances) {
    xml.text("reservationId", reservation)
        .text("ownerId", SandboxWorld.ACCOUNT)
        .set("groupSet", List.of(), (item, nothing) -> {})
        .set("instancesSet", instances, (item, instance) -> write(item, region, instance));
  }

  private static void write(Xml xml, Region region, Instance instance) {
    Instance.Launch launch = instance.launch();
    xml.text("instanceId", instance.id()).text("imageId", launch.imageId());
    writeState(xml, "instanceState", instance.state());
    xml.text("reason", Objects.requireNonNullElse(instance.power().reason(), ""))
        .text("keyName", launch.keyName())
        .text("amiLaunchIndex", launch.index())
        .set("productCodes", List.of(), (item, nothing) -> {})
        .text("instanceType", instance.options().type())
        .time("launchTime", instance.power().since())
        .element("placement", () -> writePlacement(xml, region, launch));
    writeMachine(xml, region, instance);
    writeOptions(xml, region, instance);
    writeNetwork(xml, region, instance);
    if (instance.power().reason() != null) {
      xml.element("stateReason", () -> writeReason(xml));
    }
    xml.text("clientToken", Objects.requireNonNullElse(launch.clientToken(), ""));
    TagRules.write(xml, region, instance.id());
  }

  /** Writes a state as its name and EC2's number for it. */
  static void writeState(Xml xml, String name, String state) {
    xml.element(name, () -> xml.text("code", STATE_CODES.get(state)).text("name", state));
  }

  static Integer code(String state) {
    return Objects.requireNonNull(STATE_CODES.get(state));
  }

  private static void writePlacement(Xml xml, Region region, Instance.Launch launch) {
    xml.text("availabilityZone", launch.zone())
        .text("availabilityZoneId", region.zone(launch.zone()).id())
        .text("groupName", "")
        .text("tenancy", launch.tenancy());
  }

  private static void writeReason(Xml xml) {
    xml.text("code", "Client.UserInitiatedShutdown")
        .text("message", "Client.UserInitiatedShutdown: User initiated shutdown");
  }

  private static void writeMachine(Xml xml, Region region, Instance instance) {
    InstanceTypeEntry type = InstanceTypeEntry.get(instance.options().type());
    Instance.Hardware hardware = instance.launch().hardware();
    xml.text("architecture", instance.launch().architecture())
        .text("rootDeviceType", "ebs")
        .text("rootDeviceName", Images.of(region, instance.launch().imageId()).rootDevice())
        .text("virtualizationType", "hvm")
        .text("hypervisor", "xen")
        .text("enaSupport", true)
        .text("currentInstanceBootMode", type.isNitro() ? "uefi" : "legacy-bios")
        .text("platformDetails", "Linux/UNIX")
        .text("usageOperation", "RunInstances")
        .time("usageOperationUpdateTime", instance.launch().time())
        .element(
            "cpuOptions",
            () ->
                xml.text("coreCount", Objects.requireNonNullElse(hardware.cores(), type.cores()))
                    .text(
                        "threadsPerCore",
                        Objects.requireNonNullElse(hardware.threads(), type.threads())))
        .element("hibernationOptions", () -> xml.text("configured", hardware.hibernation()))
        .element("enclaveOptions", () -> xml.text("enabled", hardware.enclave()))
        .element(
            "capacityReservationSpecification",
            () -> xml.text("capacityReservationPreference", hardware.capacity()));
  }

  private static void writeOptions(Xml xml, Region region, Instance instance) {
    Instance.Hostname hostname = instance.launch().hostname();
    xml.text("ebsOptimized", instance.options().ebsOptimized())
        .element("monitoring", () -> xml.text("state", instance.power().monitoring().name()))
        .element("metadataOptions", () -> writeMetadata(xml, instance.metadata()))
        .element(
            "maintenanceOptions", () -> xml.text("autoRecovery", instance.options().autoRecovery()))
        .element(
            "privateDnsNameOptions",
            () ->
                xml.text("hostnameType", hostname.type())
                    .text("enableResourceNameDnsARecord", hostname.recordA())
                    .text("enableResourceNameDnsAAAARecord", hostname.recordAaaa()))
        .set(
            "blockDeviceMapping", Volumes.of(region, instance.id()), InstanceXml::writeBlockDevice);
    InstanceProfileActions.find(region, instance.id())
        .ifPresent(
            association ->
                xml.element(
                    "iamInstanceProfile",
                    () -> InstanceProfileActions.writeProfile(xml, association)));
  }

  static void writeMetadata(Xml xml, Instance.Metadata metadata) {
    xml.text("state", metadata.phase().name())
        .text("httpTokens", metadata.tokens())
        .text("httpPutResponseHopLimit", metadata.hopLimit())
        .text("httpEndpoint", metadata.endpoint())
        .text("httpProtocolIpv6", metadata.ipv6())
        .text("instanceMetadataTags", metadata.tags());
  }

  static void writeBlockDevice(Xml xml, Volume volume) {
    Volume.Attachment attachment = Volumes.attachment(volume);
    xml.text("deviceName", attachment.device())
        .element(
            "ebs",
            () ->
                xml.text("volumeId", volume.id())
                    .text("status", "attached")
                    .time("attachTime", attachment.since())
                    .text("deleteOnTermination", attachment.deleteOnTermination()));
  }

  private static void writeNetwork(Xml xml, Region region, Instance instance) {
    List<NetworkInterface> interfaces = Interfaces.of(region, instance.id());
    if (interfaces.isEmpty()) {
      // EC2: a terminated instance no longer shows its network.
      xml.text("privateDnsName", "").text("dnsName", "");
      return;
    }
    NetworkInterface primary = interfaces.get(0);
    xml.text("subnetId", instance.launch().subnetId())
        .text("vpcId", instance.launch().vpcId())
        .text("sourceDestCheck", primary.options().sourceDestCheck());
    SecurityGroupActions.writeReferences(xml, region, primary.options().groups());
    if (primary.ipv4().isEmpty()) {
      xml.text("privateDnsName", HostNames.inside(region, instance)).text("dnsName", "");
    } else {
      writeIpv4(xml, region, instance, primary);
    }
    xml.text("ipv6Address", primary.ipv6().isEmpty() ? null : primary.ipv6().get(0))
        .set(
            "networkInterfaceSet",
            interfaces,
            (item, eni) -> NetworkInterfaceXml.writeInInstance(item, region, eni));
  }

  private static void writeIpv4(
      Xml xml, Region region, Instance instance, NetworkInterface primary) {
    Ipv4 address = primary.ipv4().get(0);
    Ipv4 publicIp = NetworkInterfaceXml.publicIp(region, primary, address).orElse(null);
    xml.text("privateIpAddress", address)
        .text("privateDnsName", HostNames.inside(region, instance, address))
        .text("ipAddress", publicIp)
        .text(
            "dnsName",
            publicIp == null ? "" : HostNames.outside(region, instance.launch().vpcId(), publicIp));
  }
}
