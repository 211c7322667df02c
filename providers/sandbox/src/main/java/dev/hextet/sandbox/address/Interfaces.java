package dev.hextet.sandbox.address;

import dev.hextet.sandbox.catalogue.InstanceTypeEntry;
import dev.hextet.sandbox.model.Instance;
import dev.hextet.sandbox.model.NetworkInterface;
import dev.hextet.sandbox.model.NetworkInterface.Attachment;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.net.Ipv6;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.world.Region;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The creation of network interfaces, their order at an instance, and the limits of its type. */
public final class Interfaces {

  private Interfaces() {}

  /** Creates an interface without an attachment. */
  public static NetworkInterface make(Region region, InterfaceRequest request) {
    SubnetAddresses free = new SubnetAddresses(region, request.subnet());
    List<Ipv4> ipv4 = ipv4(free, request);
    List<Ipv6> ipv6 = new ArrayList<>(request.ipv6().chosen().stream().map(free::take).toList());
    for (int i = 0; i < request.ipv6().more(); i++) {
      ipv6.add(free.takeIpv6());
    }
    NetworkInterface eni =
        new NetworkInterface(
            region.newId(NetworkInterface.KIND),
            new NetworkInterface.Place(
                request.subnet().vpcId(),
                request.subnet().id(),
                request.subnet().zone().name(),
                mac(region),
                "interface"),
            new NetworkInterface.Options(request.description(), request.groups(), true),
            ipv4,
            ipv6,
            request.ipv6().primary(),
            null,
            null,
            region.passing("pending", "available"));
    return region.table(NetworkInterface.KIND).put(eni);
  }

  private static List<Ipv4> ipv4(SubnetAddresses free, InterfaceRequest request) {
    List<Ipv4> addresses = new ArrayList<>();
    if (request.ipv4().primary() != null) {
      addresses.add(free.take(request.ipv4().primary()));
    }
    request.ipv4().secondary().forEach(address -> addresses.add(free.take(address)));
    int missing = request.countIpv4() - addresses.size();
    for (int i = 0; i < missing; i++) {
      // The primary address is the first, whether chosen or not.
      boolean isPrimary = i == 0 && request.ipv4().primary() == null;
      addresses.add(isPrimary ? 0 : addresses.size(), free.takeIpv4());
    }
    return addresses;
  }

  private static String mac(Region region) {
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(region.draw("mac")).array();
    return "02:" + HexFormat.ofDelimiter(":").formatHex(bytes, 3, 8);
  }

  /** Returns the interfaces of an instance, by device. */
  public static List<NetworkInterface> of(Region region, String instanceId) {
    return region
        .table(NetworkInterface.KIND)
        .where(eni -> eni.attachedTo(instanceId))
        .sorted(Comparator.comparing(eni -> attachment(eni).deviceIndex()))
        .toList();
  }

  /** Returns the interface that cannot be detached. */
  static Optional<NetworkInterface> primary(Region region, String instanceId) {
    return of(region, instanceId).stream().findFirst();
  }

  static Attachment attachment(NetworkInterface eni) {
    return Objects.requireNonNull(eni.attachment());
  }

  /**
   * Refuses more addresses on one interface than the instance type supports.
   *
   * @param code the error code, which depends on the call
   */
  public static void checkAddresses(InstanceTypeEntry type, int ipv4, int ipv6, String code) {
    if (ipv6 > 0 && !type.supportsIpv6()) {
      throw Ec2Fault.unsupported("IPv6 addresses are not supported on " + type.name());
    }
    if (ipv4 > type.ipv4() || ipv6 > type.ipv6()) {
      throw new Ec2Fault(
          code,
          "Number of private addresses will exceed limit. An interface of "
              + type.name()
              + " takes "
              + type.ipv4()
              + " IPv4 and "
              + type.ipv6()
              + " IPv6 addresses.");
    }
  }

  /** Returns the type of the instance that an interface is attached to. */
  static Optional<InstanceTypeEntry> type(Region region, NetworkInterface eni) {
    return Optional.ofNullable(eni.attachment())
        .flatMap(attachment -> region.table(Instance.KIND).find(attachment.instanceId()))
        .map(Instance::options)
        .map(options -> InstanceTypeEntry.get(options.type()));
  }

  /** Returns the only interface of an instance, or nothing if it has several. */
  static Optional<NetworkInterface> only(Region region, Instance instance) {
    List<NetworkInterface> all = of(region, instance.id());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /**
   * Returns the only interface of an instance, for calls that name the instance in its place.
   *
   * @throws Ec2Fault InvalidInstanceID if the instance has several
   */
  public static NetworkInterface requireOnly(Region region, Instance instance) {
    return only(region, instance)
        .orElseThrow(
            () ->
                new Ec2Fault(
                    "InvalidInstanceID",
                    "There are multiple interfaces attached to instance '"
                        + instance.id()
                        + "'. Please specify an interface ID for the operation instead."));
  }
}
