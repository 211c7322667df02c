package dev.hextet.sandbox.security;

import dev.hextet.sandbox.model.SecurityGroup;
import dev.hextet.sandbox.model.SecurityGroupRule;
import dev.hextet.sandbox.model.SecurityGroupRule.Peer;
import dev.hextet.sandbox.model.SecurityGroupRule.Traffic;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import dev.hextet.sandbox.world.SandboxWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The XML of rules: one by one, or grouped by protocol and ports. */
final class SecurityGroupRules {

  private SecurityGroupRules() {}

  /** Returns the rules of a group in one direction. */
  static List<SecurityGroupRule> of(Region region, String groupId, boolean egress) {
    return region
        .table(SecurityGroupRule.KIND)
        .where(rule -> rule.groupId().equals(groupId) && rule.egress() == egress)
        .toList();
  }

  /** Writes rules as permissions: those of the same traffic are one, with many peers. */
  static void writeGrouped(Xml xml, String name, List<SecurityGroupRule> rules) {
    Map<Traffic, List<SecurityGroupRule>> permissions =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    SecurityGroupRule::traffic, LinkedHashMap::new, Collectors.toList()));
    xml.set(
        name,
        permissions.entrySet(),
        (item, permission) -> writePermission(item, permission.getKey(), permission.getValue()));
  }

  private static void writePermission(Xml xml, Traffic traffic, List<SecurityGroupRule> rules) {
    xml.text("ipProtocol", traffic.protocol())
        .text("fromPort", traffic.from())
        .text("toPort", traffic.to())
        .set("groups", peers(rules, Peer.GROUP), SecurityGroupRules::writeGroup)
        .set("ipRanges", peers(rules, Peer.IPV4), (item, rule) -> writePeer(item, "cidrIp", rule))
        .set(
            "ipv6Ranges",
            peers(rules, Peer.IPV6),
            (item, rule) -> writePeer(item, "cidrIpv6", rule))
        .set(
            "prefixListIds",
            peers(rules, Peer.PREFIX_LIST),
            (item, rule) -> writePeer(item, "prefixListId", rule));
  }

  private static List<SecurityGroupRule> peers(List<SecurityGroupRule> rules, String kind) {
    return rules.stream().filter(rule -> rule.peer().kind().equals(kind)).toList();
  }

  private static void writePeer(Xml xml, String name, SecurityGroupRule rule) {
    xml.text(name, rule.peer().value()).text("description", rule.text());
  }

  private static void writeGroup(Xml xml, SecurityGroupRule rule) {
    xml.text("userId", SandboxWorld.ACCOUNT);
    writePeer(xml, "groupId", rule);
  }

  /** Writes a rule with its id and tags. */
  static void write(Xml xml, Region region, SecurityGroupRule rule) {
    writeWhat(xml, rule).text("groupOwnerId", SandboxWorld.ACCOUNT);
    if (rule.peer().kind().equals(Peer.GROUP)) {
      xml.element(
          "referencedGroupInfo",
          () ->
              xml.text("groupId", rule.peer().value())
                  .text("userId", SandboxWorld.ACCOUNT)
                  .text("vpcId", region.table(SecurityGroup.KIND).get(rule.groupId()).vpcId()));
    } else {
      xml.text(rule.peer().kind(), rule.peer().value());
    }
    xml.text("securityGroupRuleArn", region.arn("security-group-rule", rule.id()));
    TagRules.write(xml, region, rule.id());
  }

  /** Writes a rule that has just been revoked. */
  static void writeRevoked(Xml xml, SecurityGroupRule rule) {
    writeWhat(xml, rule).text(rule.peer().kind(), rule.peer().value());
  }

  private static Xml writeWhat(Xml xml, SecurityGroupRule rule) {
    Traffic traffic = rule.traffic();
    return xml.text("securityGroupRuleId", rule.id())
        .text("groupId", rule.groupId())
        .text("isEgress", rule.egress())
        .text("ipProtocol", traffic.protocol())
        // EC2: a rule by itself has ports of -1 where a permission has none.
        .text("fromPort", traffic.from() == null ? -1 : traffic.from())
        .text("toPort", traffic.to() == null ? -1 : traffic.to())
        .text("description", rule.text());
  }
}
