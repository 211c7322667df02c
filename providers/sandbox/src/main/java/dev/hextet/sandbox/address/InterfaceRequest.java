package dev.hextet.sandbox.address;

import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.model.SecurityGroup;
import dev.hextet.sandbox.model.Subnet;
import dev.hextet.sandbox.net.Ipv4;
import dev.hextet.sandbox.net.Ipv6;
import dev.hextet.sandbox.security.SecurityGroupActions;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.world.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a new network interface. */
public record InterfaceRequest(
    Subnet subnet, List<String> groups, String description, Ipv4Choice ipv4, Ipv6Choice ipv6) {

  /**
   * The private IPv4 addresses.
   *
   * @param primary the primary address; null for a choice of EC2
   * @param secondary the chosen secondary addresses
   * @param more the number of further addresses
   */
  public record Ipv4Choice(@Nullable Ipv4 primary, List<Ipv4> secondary, int more) {}

  /**
   * The IPv6 addresses.
   *
   * @param chosen the chosen addresses
   * @param more the number of further addresses, the subnet's own assignment included
   * @param primary whether the first address is the fixed primary one
   */
  public record Ipv6Choice(List<Ipv6> chosen, int more, boolean primary) {}

  private static final int GROUPS = 5;

  /**
   * Reads a request.
   *
   * @param from CreateNetworkInterface itself, RunInstances itself, or one of its interfaces
   * @param ipv6List the name of the list of IPv6 addresses in this call
   * @param primaryIpv6 the name of the flag for a primary IPv6 address in this call
   */
  public static InterfaceRequest read(
      Region region, Subnet subnet, Parameters from, String ipv6List, String primaryIpv6) {
    List<Ipv4> secondary = new ArrayList<>();
    Ipv4 primary = primary(from, secondary);
    ExclusiveParameters.atMostOne(from, List.of(ipv6List, "Ipv6AddressCount"));
    List<Ipv6> ipv6 =
        from.structures(ipv6List).stream()
            .map(s -> s.parsed("Ipv6Address", Ipv6::parse).orElseThrow())
            .toList();
    from.structures(ipv6List).forEach(s -> s.ignore("IsPrimaryIpv6"));
    return new InterfaceRequest(
        subnet,
        groups(region, from, subnet),
        from.text("Description", ""),
        new Ipv4Choice(primary, secondary, from.number("SecondaryPrivateIpAddressCount", 0)),
        new Ipv6Choice(ipv6, moreIpv6(from, subnet, ipv6), from.flag(primaryIpv6, false)));
  }

  private static @Nullable Ipv4 primary(Parameters from, List<Ipv4> secondary) {
    Ipv4 primary = from.parsed("PrivateIpAddress", Ipv4::parse).orElse(null);
    for (Parameters address : from.structures("PrivateIpAddresses")) {
      Ipv4 given = address.parsed("PrivateIpAddress", Ipv4::parse).orElseThrow();
      if (!address.flag("Primary", false)) {
        secondary.add(given);
      } else if (primary == null) {
        primary = given;
      } else {
        throw Ec2Fault.combination("Only one primary private IP address can be specified.");
      }
    }
    return primary;
  }

  private static int moreIpv6(Parameters from, Subnet subnet, List<Ipv6> chosen) {
    if (!chosen.isEmpty()) {
      return 0;
    }
    // EC2: a count of zero overrides the subnet's own assignment.
    return from.number("Ipv6AddressCount", subnet.options().assignIpv6() ? 1 : 0);
  }

  private static List<String> groups(Region region, Parameters from, Subnet subnet) {
    List<String> groups =
        Stream.concat(
                from.list("SecurityGroupId").stream(),
                from.list("SecurityGroup").stream()
                    .map(name -> SecurityGroupActions.named(region, name).id()))
            .distinct()
            .toList();
    if (groups.isEmpty()) {
      return List.of(SecurityGroupActions.defaultOf(region, subnet.vpcId()).id());
    }
    checkGroups(region, groups, subnet.vpcId());
    return groups;
  }

  /** Refuses groups that do not exist, belong to another VPC, or are too many. */
  static void checkGroups(Region region, List<String> groups, String vpcId) {
    for (String id : groups) {
      SecurityGroup group = region.table(SecurityGroup.KIND).require(id);
      if (!group.vpcId().equals(vpcId)) {
        throw new Ec2Fault(
            "InvalidParameter",
            "Security group " + id + " and network " + vpcId + " belong to different networks.");
      }
    }
    if (groups.size() > GROUPS) {
      throw new Ec2Fault(
          "SecurityGroupsPerInterfaceLimitExceeded",
          "The maximum number of security groups per interface has been reached.");
    }
  }

  public int countIpv4() {
    return (subnet.ipv4() == null ? 0 : 1) + ipv4.secondary().size() + ipv4.more();
  }

  public int countIpv6() {
    return ipv6.chosen().size() + ipv6.more();
  }
}
