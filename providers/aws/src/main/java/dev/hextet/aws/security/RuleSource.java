package dev.hextet.aws.security;

import dev.hextet.aws.common.Ec2Ids;
import dev.hextet.core.schema.AddressKinds;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.Kinds;

/**
 * Kinds of sources of a security group's rule, with Terraform's names and EC2's. EC2 makes one rule
 * of each source, however many of them a permission lists.
 */
@SuppressWarnings("ImmutableEnumChecker") // attributes and kinds are immutable
enum RuleSource {
  IPV4("cidr_blocks", "IpRanges", "CidrIp", AddressKinds.IPV4_CIDR),
  IPV6("ipv6_cidr_blocks", "Ipv6Ranges", "CidrIpv6", AddressKinds.IPV6_CIDR),
  PREFIX_LIST("prefix_list_ids", "PrefixListIds", "PrefixListId", Ec2Ids.of("pl")),
  GROUP("security_groups", "UserIdGroupPairs", "GroupId", Ec2Ids.ofGroup()),
  SELF("self", "UserIdGroupPairs", "GroupId", Kinds.BOOL);

  private final String member;
  private final String list;
  private final String key;
  private final Kind<?> kind;

  RuleSource(String member, String list, String key, Kind<?> kind) {
    this.member = member;
    this.list = list;
    this.key = key;
    this.kind = kind;
  }

  /** The member of a rule in a document. All but {@link #SELF} are lists there. */
  String member() {
    return member;
  }

  /** The list in EC2's {@code IpPermission}. */
  String list() {
    return list;
  }

  /** The member of an item of that list. */
  String key() {
    return key;
  }

  /** Kind of a single source. */
  Kind<?> kind() {
    return kind;
  }
}
