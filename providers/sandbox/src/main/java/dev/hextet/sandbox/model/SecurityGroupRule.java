package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import org.jspecify.annotations.Nullable;

/** One rule of a security group: a kind of traffic, and its peer. */
public record SecurityGroupRule(
    String id, String groupId, boolean egress, Traffic traffic, Peer peer, @Nullable String text)
    implements Resource {
  public static final ResourceKind<SecurityGroupRule> KIND =
      ResourceKind.of(SecurityGroupRule.class, "security-group-rule", "sgr")
          .taggedAs("security-group-rule")
          .refusing(
              "security group rule ID",
              "InvalidSecurityGroupRuleId.Malformed",
              "InvalidSecurityGroupRuleId.NotFound");

  /**
   * A protocol and its ports, or ICMP type and code.
   *
   * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}, {@code -1} or a number
   * @param from null where the protocol has no ports
   */
  public record Traffic(String protocol, @Nullable Integer from, @Nullable Integer to) {}

  /**
   * The other side.
   *
   * @param kind the wire name: {@code cidrIpv4}, {@code cidrIpv6}, {@code prefixListId} or {@code
   *     referencedGroupId}
   */
  public record Peer(String kind, String value) {

    public static final String IPV4 = "cidrIpv4";
    public static final String IPV6 = "cidrIpv6";
    public static final String PREFIX_LIST = "prefixListId";
    public static final String GROUP = "referencedGroupId";

    public boolean isGroup(String groupId) {
      return kind.equals(GROUP) && value.equals(groupId);
    }
  }

  /** Determines whether two rules allow the same traffic, whatever their descriptions. */
  public boolean same(SecurityGroupRule other) {
    return groupId.equals(other.groupId)
        && egress == other.egress
        && traffic.equals(other.traffic)
        && peer.equals(other.peer);
  }

  public SecurityGroupRule withText(@Nullable String changed) {
    return new SecurityGroupRule(id, groupId, egress, traffic, peer, changed);
  }
}
