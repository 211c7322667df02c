package dev.hextet.sandbox.model;

import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.net.Ipv6Block;
import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A virtual private cloud.
 *
 * @param ipv4 its IPv4 blocks; the first is the primary one and stays
 * @param ipv6 its IPv6 blocks
 */
public record Vpc(
    String id,
    List<Ipv4Association> ipv4,
    List<Ipv6Association> ipv6,
    String tenancy,
    Dns dns,
    ResourcePhase phase)
    implements Resource {
  public static final ResourceKind<Vpc> KIND =
      ResourceKind.of(Vpc.class, "vpc", "vpc")
          .taggedAs("vpc")
          .refusing("vpc ID", "InvalidVpcID.Malformed", "InvalidVpcID.NotFound");

  /** The attributes that are read and written one by one. */
  public record Dns(boolean support, boolean hostnames, boolean usageMetrics) {}

  public Vpc {
    ipv4 = List.copyOf(ipv4);
    ipv6 = List.copyOf(ipv6);
  }

  public Ipv4Block primary() {
    return ipv4.get(0).block();
  }

  /** Returns the IPv4 blocks that are associated or associating. */
  public Stream<Ipv4Block> liveIpv4() {
    return ipv4.stream().filter(Ipv4Association::live).map(Ipv4Association::block);
  }

  /** Returns the IPv6 blocks that are associated or associating. */
  public Stream<Ipv6Block> liveIpv6() {
    return ipv6.stream().filter(Ipv6Association::live).map(Ipv6Association::block);
  }

  /** Returns the IPv6 blocks that are associated. */
  public Stream<Ipv6Block> usableIpv6() {
    return ipv6.stream().filter(a -> a.phase().is("associated")).map(Ipv6Association::block);
  }

  public Vpc with(ResourcePhase changed) {
    return new Vpc(id, ipv4, ipv6, tenancy, dns, changed);
  }

  public Vpc with(Dns changed) {
    return new Vpc(id, ipv4, ipv6, tenancy, changed, phase);
  }

  public Vpc withTenancy(String changed) {
    return new Vpc(id, ipv4, ipv6, changed, dns, phase);
  }

  public Vpc withIpv4(List<Ipv4Association> changed) {
    return new Vpc(id, changed, ipv6, tenancy, dns, phase);
  }

  public Vpc withIpv6(List<Ipv6Association> changed) {
    return new Vpc(id, ipv4, changed, tenancy, dns, phase);
  }

  public Vpc plus(Ipv4Association added) {
    List<Ipv4Association> all = new ArrayList<>(ipv4);
    all.add(added);
    return withIpv4(all);
  }

  public Vpc plus(Ipv6Association added) {
    List<Ipv6Association> all = new ArrayList<>(ipv6);
    all.add(added);
    return withIpv6(all);
  }

  /** Returns the same VPC with one IPv4 block changed. */
  public Vpc withIpv4(String association, UnaryOperator<Ipv4Association> change) {
    return withIpv4(
        ipv4.stream().map(a -> a.id().equals(association) ? change.apply(a) : a).toList());
  }

  /** Returns the same VPC with one IPv6 block changed. */
  public Vpc withIpv6(String association, UnaryOperator<Ipv6Association> change) {
    return withIpv6(
        ipv6.stream().map(a -> a.id().equals(association) ? change.apply(a) : a).toList());
  }
}
