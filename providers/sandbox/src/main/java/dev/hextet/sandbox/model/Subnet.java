package dev.hextet.sandbox.model;

import dev.hextet.sandbox.catalogue.Zone;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.net.Ipv6Block;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subnet: IPv4-only, dual-stack, or IPv6-only ("native").
 *
 * @param ipv4 its IPv4 block; null in a native subnet
 * @param ipv6 its IPv6 blocks: at most one that lives, and those on their way out
 */
public record Subnet(
    String id,
    String vpcId,
    Zone zone,
    @Nullable Ipv4Block ipv4,
    List<Ipv6Association> ipv6,
    boolean ipv6Native,
    Options options,
    ResourcePhase phase)
    implements Resource {
  public static final ResourceKind<Subnet> KIND =
      ResourceKind.of(Subnet.class, "subnet", "subnet")
          .taggedAs("subnet")
          .refusing("subnet ID", "InvalidSubnetID.Malformed", "InvalidSubnetID.NotFound");

  /** The options that ModifySubnetAttribute sets. */
  public record Options(
      boolean assignIpv6,
      boolean mapPublicIp,
      boolean dns64,
      String hostnameType,
      boolean recordA,
      boolean recordAaaa) {}

  public Subnet {
    ipv6 = List.copyOf(ipv6);
  }

  /** Returns the IPv6 block that is associated or associating. */
  public Optional<Ipv6Association> liveIpv6() {
    return ipv6.stream().filter(Ipv6Association::live).findFirst();
  }

  /** Returns the IPv6 blocks that are associated or associating. */
  public Stream<Ipv6Block> liveIpv6Blocks() {
    return ipv6.stream().filter(Ipv6Association::live).map(Ipv6Association::block);
  }

  public Subnet with(ResourcePhase changed) {
    return new Subnet(id, vpcId, zone, ipv4, ipv6, ipv6Native, options, changed);
  }

  public Subnet with(Options changed) {
    return new Subnet(id, vpcId, zone, ipv4, ipv6, ipv6Native, changed, phase);
  }

  public Subnet withIpv6(List<Ipv6Association> changed) {
    return new Subnet(id, vpcId, zone, ipv4, changed, ipv6Native, options, phase);
  }

  public Subnet plus(Ipv6Association added) {
    List<Ipv6Association> all = new ArrayList<>(ipv6);
    all.add(added);
    return withIpv6(all);
  }
}
