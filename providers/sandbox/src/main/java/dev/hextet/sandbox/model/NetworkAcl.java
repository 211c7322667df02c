package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network ACL: numbered rules, of which the first match decides. */
public record NetworkAcl(String id, String vpcId, boolean isDefault, List<Entry> entries)
    implements Resource {
  public static final ResourceKind<NetworkAcl> KIND =
      ResourceKind.of(NetworkAcl.class, "network-acl", "acl")
          .taggedAs("network-acl")
          .refusing(
              "networkAcl ID", "InvalidNetworkAclId.Malformed", "InvalidNetworkAclID.NotFound");

  /**
   * A rule.
   *
   * @param protocol a number as text; {@code -1} is all
   * @param cidr a canonical block of either family
   */
  public record Entry(
      int number,
      String protocol,
      String action,
      boolean egress,
      String cidr,
      @Nullable Range ports,
      @Nullable Range icmp) {

    /** Ports from and to, or ICMP type and code. */
    public record Range(int first, int second) {}

    public boolean isIpv6() {
      return cidr.indexOf(':') >= 0;
    }
  }

  public NetworkAcl {
    entries = List.copyOf(entries);
  }

  public NetworkAcl plus(List<Entry> added) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(added);
    return new NetworkAcl(id, vpcId, isDefault, all);
  }

  /** Determines whether it has rules for IPv6. */
  public boolean knowsIpv6() {
    return entries.stream().anyMatch(Entry::isIpv6);
  }
}
