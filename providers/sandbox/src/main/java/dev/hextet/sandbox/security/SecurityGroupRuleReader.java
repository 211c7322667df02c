package dev.hextet.sandbox.security;

import dev.hextet.sandbox.action.ExclusiveParameters;
import dev.hextet.sandbox.model.SecurityGroup;
import dev.hextet.sandbox.model.SecurityGroupRule;
import dev.hextet.sandbox.model.SecurityGroupRule.Peer;
import dev.hextet.sandbox.model.SecurityGroupRule.Traffic;
import dev.hextet.sandbox.net.Ipv4Block;
import dev.hextet.sandbox.net.Ipv6Block;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.world.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rules from calls, and normalizes them as EC2 does. */
final class SecurityGroupRuleReader {

  private static final Map<String, String> NAMES =
      Map.of("6", "tcp", "17", "udp", "1", "icmp", "58", "icmpv6", "all", "-1");

  private static final int TEXT_LENGTH = 255;

  private final Region region;
  private final SecurityGroup group;
  private final boolean egress;

  SecurityGroupRuleReader(Region region, SecurityGroup group, boolean egress) {
    this.region = region;
    this.group = group;
    this.egress = egress;
  }

  /**
   * Returns the rules that a call describes, each with a new id: one for each range, list or group.
   */
  List<SecurityGroupRule> permissions(Parameters parameters) {
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (Parameters permission : parameters.structures("IpPermissions")) {
      rules.addAll(permission(permission));
    }
    if (parameters.has("IpProtocol")) {
      rules.addAll(plain(parameters));
    }
    return rules;
  }

  /** EC2: the older form, in which the call itself is the one permission. */
  private List<SecurityGroupRule> plain(Parameters parameters) {
    Traffic traffic = traffic(parameters);
    Peer peer = new Peer(Peer.IPV4, ipv4(parameters.required("CidrIp")));
    return List.of(rule(traffic, peer, null));
  }

  private List<SecurityGroupRule> permission(Parameters permission) {
    Traffic traffic = traffic(permission);
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (Parameters range : permission.structures("IpRanges")) {
      rules.add(rule(traffic, new Peer(Peer.IPV4, ipv4(range.required("CidrIp"))), text(range)));
    }
    for (Parameters range : permission.structures("Ipv6Ranges")) {
      rules.add(rule(traffic, new Peer(Peer.IPV6, ipv6(range.required("CidrIpv6"))), text(range)));
    }
    for (Parameters list : permission.structures("PrefixListIds")) {
      rules.add(rule(traffic, prefixList(list.required("PrefixListId")), text(list)));
    }
    for (Parameters pair : permission.structures("Groups")) {
      rules.add(rule(traffic, member(pair), text(pair)));
    }
    if (rules.isEmpty()) {
      throw new Ec2Fault(
          "MissingParameter",
          "Missing source specification: include source security group or CIDR information");
    }
    return rules;
  }

  /** Returns a rule with the traffic and the peer of a request. */
  SecurityGroupRule changed(SecurityGroupRule old, Parameters request) {
    List<String> peers = List.of("CidrIpv4", "CidrIpv6", "PrefixListId", "ReferencedGroupId");
    String kind = ExclusiveParameters.of(request, peers);
    String value = request.required(kind);
    Peer peer =
        switch (kind) {
          case "CidrIpv4" -> new Peer(Peer.IPV4, ipv4(value));
          case "CidrIpv6" -> new Peer(Peer.IPV6, ipv6(value));
          case "PrefixListId" -> prefixList(value);
          default -> group(value);
        };
    return new SecurityGroupRule(
        old.id(), old.groupId(), old.egress(), traffic(request), peer, text(request));
  }

  private SecurityGroupRule rule(Traffic traffic, Peer peer, @Nullable String text) {
    return new SecurityGroupRule(
        region.newId(SecurityGroupRule.KIND), group.id(), egress, traffic, peer, text);
  }

  private static Traffic traffic(Parameters from) {
    String given = from.required("IpProtocol");
    String protocol = NAMES.getOrDefault(given.toLowerCase(java.util.Locale.ROOT), given);
    Optional<Integer> first = from.number("FromPort");
    Optional<Integer> last = from.number("ToPort");
    return switch (protocol) {
      case "tcp", "udp" -> ports(protocol, first, last);
      case "icmp", "icmpv6" -> new Traffic(protocol, type(first), type(last));
      // EC2: ports mean nothing for any other protocol, and are forgotten.
      default -> new Traffic(number(protocol), null, null);
    };
  }

  private static Traffic ports(String protocol, Optional<Integer> first, Optional<Integer> last) {
    if (first.filter(port -> port >= 0).isEmpty() || last.filter(port -> port >= 0).isEmpty()) {
      throw Ec2Fault.invalid(
          "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
    }
    if (first.get() > last.get() || last.get() > 65535) {
      throw Ec2Fault.invalid("Invalid TCP/UDP port range (" + first.get() + ":" + last.get() + ")");
    }
    return new Traffic(protocol, first.get(), last.get());
  }

  private static int type(Optional<Integer> given) {
    int type = given.orElse(-1);
    if (type < -1 || type > 255) {
      throw Ec2Fault.invalid("ICMP code/type (" + type + ") out of range");
    }
    return type;
  }

  private static String number(String protocol) {
    boolean number =
        protocol.equals("-1")
            || protocol.matches("[0-9]{1,3}") && Integer.parseInt(protocol) <= 255;
    if (!number) {
      throw new Ec2Fault(
          "InvalidPermission.Malformed", "Unsupported IP protocol \"" + protocol + "\"");
    }
    return protocol;
  }

  private static @Nullable String text(Parameters parameters) {
    String text = parameters.text("Description", "");
    if (text.length() > TEXT_LENGTH) {
      throw Ec2Fault.invalid(
          "Invalid rule description. Rule descriptions must be less than 256 characters long.");
    }
    return text.isEmpty() ? null : text;
  }

  private static String ipv4(String text) {
    return block(text, Ipv4Block::parse);
  }

  private static String ipv6(String text) {
    return block(text, Ipv6Block::parse);
  }

  private static String block(String text, Function<String, Object> parser) {
    try {
      return parser.apply(text).toString();
    } catch (IllegalArgumentException e) {
      throw Ec2Fault.invalid("CIDR block " + text + " is malformed");
    }
  }

  private static Peer prefixList(String id) {
    throw new Ec2Fault(
        "InvalidPrefixListID.NotFound", "The prefix list ID '" + id + "' does not exist");
  }

  private Peer member(Parameters pair) {
    pair.ignore("UserId", "VpcId");
    Optional<String> name = pair.filled("GroupName");
    if (name.isPresent()) {
      return group(SecurityGroupActions.named(region, name.get()).id());
    }
    return group(pair.required("GroupId"));
  }

  private Peer group(String id) {
    SecurityGroup other = region.table(SecurityGroup.KIND).require(id);
    if (!other.vpcId().equals(group.vpcId())) {
      throw new Ec2Fault(
          "InvalidGroup.NotFound",
          "You have specified two resources that belong to different networks.");
    }
    return new Peer(Peer.GROUP, id);
  }
}
