package dev.hextet.sandbox.model;

import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.net.Ipv6;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An elastic network interface.
 *
 * @param place its constant place
 * @param ipv4 its private addresses, the primary one first; none in an IPv6-only subnet
 * @param ipv6 its IPv6 addresses
 * @param primaryIpv6 whether the first IPv6 address is the fixed primary one
 * @param publicIp the public address from the launch, as opposed to an Elastic IP
 * @param attachment null without an instance
 * @param phase {@code pending} or {@code available}; the attachment has a state of its own
 */
public record NetworkInterface(
    String id,
    Place place,
    Options options,
    List<Ipv4> ipv4,
    List<Ipv6> ipv6,
    boolean primaryIpv6,
    @Nullable PublicIp publicIp,
    @Nullable Attachment attachment,
    ResourcePhase phase)
    implements Resource {
  public static final ResourceKind<NetworkInterface> KIND =
      ResourceKind.of(NetworkInterface.class, "network-interface", "eni")
          .taggedAs("network-interface")
          .refusing(
              "networkInterface ID",
              "InvalidNetworkInterfaceId.Malformed",
              "InvalidNetworkInterfaceID.NotFound");

  /** Its place, which never changes. */
  public record Place(String vpcId, String subnetId, String zone, String mac, String type) {}

  /** The options that can change. */
  public record Options(String description, List<String> groups, boolean sourceDestCheck) {

    public Options {
      groups = List.copyOf(groups);
    }
  }

  /**
   * A public address that Amazon lends.
   *
   * @param address null while the instance is stopped or an Elastic IP is in its place
   */
  public record PublicIp(@Nullable Ipv4 address) {}

  /** Its attachment to an instance. */
  public record Attachment(
      String id,
      String instanceId,
      int deviceIndex,
      boolean deleteOnTermination,
      Instant since,
      ResourcePhase phase) {

    public Attachment with(ResourcePhase changed) {
      return new Attachment(id, instanceId, deviceIndex, deleteOnTermination, since, changed);
    }

    public Attachment withDeleteOnTermination(boolean changed) {
      return new Attachment(id, instanceId, deviceIndex, changed, since, phase);
    }
  }

  public NetworkInterface {
    ipv4 = List.copyOf(ipv4);
    ipv6 = List.copyOf(ipv6);
  }

  public boolean attachedTo(String instanceId) {
    return attachment != null && attachment.instanceId().equals(instanceId);
  }

  /** Returns EC2's name of its state, which depends on the attachment. */
  public String status() {
    if (attachment == null) {
      return phase.name();
    }
    return switch (attachment.phase().name()) {
      case "attaching" -> "attaching";
      case "detaching" -> "detaching";
      default -> "in-use";
    };
  }

  public NetworkInterface with(Options changed) {
    return new NetworkInterface(
        id, place, changed, ipv4, ipv6, primaryIpv6, publicIp, attachment, phase);
  }

  public NetworkInterface withAttachment(@Nullable Attachment changed) {
    return new NetworkInterface(
        id, place, options, ipv4, ipv6, primaryIpv6, publicIp, changed, phase);
  }

  public NetworkInterface with(ResourcePhase changed) {
    return new NetworkInterface(
        id, place, options, ipv4, ipv6, primaryIpv6, publicIp, attachment, changed);
  }

  public NetworkInterface withIpv4(List<Ipv4> changed) {
    return new NetworkInterface(
        id, place, options, changed, ipv6, primaryIpv6, publicIp, attachment, phase);
  }

  public NetworkInterface withIpv6(List<Ipv6> changed) {
    return new NetworkInterface(
        id, place, options, ipv4, changed, primaryIpv6, publicIp, attachment, phase);
  }

  public NetworkInterface withPrimaryIpv6() {
    return new NetworkInterface(id, place, options, ipv4, ipv6, true, publicIp, attachment, phase);
  }

  public NetworkInterface withPublicIp(@Nullable PublicIp changed) {
    return new NetworkInterface(
        id, place, options, ipv4, ipv6, primaryIpv6, changed, attachment, phase);
  }
}
