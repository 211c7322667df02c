package dev.hextet.sandbox.instance;

import dev.hextet.sandbox.address.InterfaceAttachmentActions;
import dev.hextet.sandbox.address.InterfaceRequest;
import dev.hextet.sandbox.address.Interfaces;
import dev.hextet.sandbox.catalogue.InstanceTypeEntry;
import dev.hextet.sandbox.model.DefaultVpc;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.world.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A network interface of a launch: a new one or an existing one.
 *
 * @param wanted the new interface; null for an existing one
 * @param existing the existing interface; null for a new one
 * @param publicIp whether Amazon lends it a public address
 */
record LaunchInterface(
    int device,
    @Nullable InterfaceRequest wanted,
    @Nullable NetworkInterface existing,
    boolean publicIp,
    boolean deleteOnTermination) {

  /** The parameters of the instance that exclude parameters of its interfaces. */
  private static final Map<String, String> OF_INSTANCE =
      new TreeMap<>(
          Map.of(
              "SubnetId", "subnet ID",
              "SecurityGroupId", "security groups",
              "SecurityGroup", "security groups",
              "PrivateIpAddress", "private IP address",
              "Ipv6Address", "IPv6 addresses",
              "Ipv6AddressCount", "IPv6 address count"));

  /** Returns the interfaces of a RunInstances call, in either of its two forms. */
  static List<LaunchInterface> read(Region region, Parameters call) {
    List<Parameters> given = call.structures("NetworkInterface");
    if (given.isEmpty()) {
      return List.of(ofInstance(region, call));
    }
    OF_INSTANCE.forEach(
        (name, words) -> {
          if (call.has(name)) {
            throw Ec2Fault.combination(
                "Network interfaces and an instance-level "
                    + words
                    + " may not be specified on the same request");
          }
        });
    List<LaunchInterface> all =
        given.stream()
            .map(one -> one(region, call, one, given.size()))
            .sorted(Comparator.comparing(LaunchInterface::device))
            .toList();
    checkDevices(all);
    return all;
  }

  private static LaunchInterface ofInstance(Region region, Parameters call) {
    if (!call.has("SubnetId")) {
      DefaultVpc.required(region);
    } else if (call.has("SecurityGroup")) {
      throw Ec2Fault.combination(
          "The parameter groupName cannot be used with the parameter subnet");
    }
    InterfaceRequest wanted =
        InterfaceRequest.read(
            region, subnet(region, call, call), call, "Ipv6Address", "EnablePrimaryIpv6");
    return new LaunchInterface(0, wanted, null, wanted.subnet().options().mapPublicIp(), true);
  }

  private static LaunchInterface one(Region region, Parameters call, Parameters from, int count) {
    int device = from.number("DeviceIndex", 0);
    from.ignore("NetworkCardIndex");
    from.word("InterfaceType", "interface");
    return from.has("NetworkInterfaceId")
        ? existing(region, from, device)
        : wanted(region, subnet(region, call, from), from, device, count);
  }

  /** Returns the subnet that a call names, or else a default subnet. */
  private static Subnet subnet(Region region, Parameters call, Parameters from) {
    Optional<DefaultVpc> defaults = DefaultVpc.in(region);
    if (defaults.isEmpty() || from.filled("SubnetId").isPresent()) {
      return region.table(Subnet.KIND).require(from.required("SubnetId"));
    }
    Optional<String> zone = call.structure("Placement").filled("AvailabilityZone");
    return defaults.get().subnet(region, zone);
  }

  private static LaunchInterface existing(Region region, Parameters from, int device) {
    NetworkInterface eni =
        region.table(NetworkInterface.KIND).require(from.required("NetworkInterfaceId"));
    InterfaceAttachmentActions.checkFree(eni);
    // EC2: what exists already keeps its addresses and its groups, and outlives the instance.
    if (from.flag("DeleteOnTermination", false) || from.flag("AssociatePublicIpAddress", false)) {
      throw Ec2Fault.combination(
          "A network interface that exists may be neither deleted on termination nor given a"
              + " public IP address.");
    }
    return new LaunchInterface(device, null, eni, false, false);
  }

  private static LaunchInterface wanted(
      Region region, Subnet subnet, Parameters from, int device, int count) {
    InterfaceRequest wanted =
        InterfaceRequest.read(region, subnet, from, "Ipv6Addresses", "PrimaryIpv6");
    boolean requested = from.flag("AssociatePublicIpAddress", false);
    if (requested && (count > 1 || device > 0)) {
      throw Ec2Fault.combination(
          "The associatePublicIPAddress parameter cannot be specified when launching with"
              + " multiple network interfaces.");
    }
    boolean publicIp =
        from.flag("AssociatePublicIpAddress")
            .orElse(count == 1 && wanted.subnet().options().mapPublicIp());
    return new LaunchInterface(
        device, wanted, null, publicIp, from.flag("DeleteOnTermination", true));
  }

  private static void checkDevices(List<LaunchInterface> all) {
    if (all.get(0).device() != 0) {
      throw Ec2Fault.invalid(
          "When specifying network interfaces, you must include a device at index 0.");
    }
    if (all.stream().map(LaunchInterface::device).distinct().count() < all.size()) {
      throw Ec2Fault.invalid("Each network interface requires a unique device index.");
    }
    if (all.stream().map(LaunchInterface::vpcId).distinct().count() > 1) {
      throw Ec2Fault.combination("The network interfaces belong to different networks.");
    }
  }

  private String vpcId() {
    return existing == null ? wantedSubnet().vpcId() : existing.place().vpcId();
  }

  private Subnet wantedSubnet() {
    return Objects.requireNonNull(wanted).subnet();
  }

  Subnet subnet(Region region) {
    return existing == null
        ? wantedSubnet()
        : region.table(Subnet.KIND).get(existing.place().subnetId());
  }

  /** Determines whether the client chose an address, which only one instance can have. */
  boolean fixed() {
    return wanted == null
        || wanted.ipv4().primary() != null
        || !wanted.ipv4().secondary().isEmpty()
        || !wanted.ipv6().chosen().isEmpty();
  }

  /** Refuses an interface that the instance type does not support. */
  void check(Region region, InstanceTypeEntry type) {
    Interfaces.checkAddresses(
        type,
        existing == null ? Objects.requireNonNull(wanted).countIpv4() : existing.ipv4().size(),
        existing == null ? Objects.requireNonNull(wanted).countIpv6() : existing.ipv6().size(),
        "InvalidInterface.IpAddressLimitExceeded");
    if (subnet(region).ipv6Native() && !type.isNitro()) {
      throw Ec2Fault.unsupported(
          "The instance type " + type.name() + " is not supported in an IPv6 native subnet.");
    }
  }
}
