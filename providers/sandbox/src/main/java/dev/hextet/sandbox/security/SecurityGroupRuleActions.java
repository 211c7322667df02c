package dev.hextet.sandbox.security;

import dev.hextet.sandbox.action.ActionCall;
import dev.hextet.sandbox.action.ActionEntry;
import dev.hextet.sandbox.action.Listing;
import dev.hextet.sandbox.action.ResourceService;
import dev.hextet.sandbox.action.ServiceRegistry;
import dev.hextet.sandbox.model.SecurityGroup;
import dev.hextet.sandbox.model.SecurityGroupRule;
import dev.hextet.sandbox.model.SecurityGroupRule.Peer;
import dev.hextet.sandbox.model.SecurityGroupRule.Traffic;
import dev.hextet.sandbox.tag.TagRules;
import dev.hextet.sandbox.wire.Ec2Fault;
import dev.hextet.sandbox.wire.Parameters;
import dev.hextet.sandbox.wire.Xml;
import dev.hextet.sandbox.world.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules of security groups. */
public final class SecurityGroupRuleActions implements ResourceService {

  private static final int PER_FAMILY = 60;

  private static final Listing<SecurityGroupRule> LISTING =
      Listing.of("securityGroupRuleSet", SecurityGroupRule.KIND, SecurityGroupRules::write)
          .ids("SecurityGroupRuleId")
          .pages(5, 1000)
          .filter("group-id", SecurityGroupRule::groupId)
          .filter("security-group-rule-id", SecurityGroupRule::id);

  @Override
  public void register(ServiceRegistry registry) {
    registry.kind(SecurityGroupRule.KIND);
    registry.blocksDeletion(SecurityGroup.KIND, SecurityGroupRuleActions::isReferenced);
    registry.beforeDeletion(SecurityGroup.KIND, SecurityGroupRuleActions::deleteAllOf);
    registry.action("DescribeSecurityGroupRules", LISTING::answer);
    registry.action(
        ActionEntry.of("AuthorizeSecurityGroupIngress", (call, xml) -> authorize(call, xml, false))
            .resourceIntensive());
    registry.action("AuthorizeSecurityGroupEgress", (call, xml) -> authorize(call, xml, true));
    registry.action(
        ActionEntry.of("RevokeSecurityGroupIngress", (call, xml) -> revoke(call, xml, false))
            .resourceIntensive());
    registry.action("RevokeSecurityGroupEgress", (call, xml) -> revoke(call, xml, true));
    registry.action("ModifySecurityGroupRules", SecurityGroupRuleActions::modify);
    registry.action(
        "UpdateSecurityGroupRuleDescriptionsIngress", (call, xml) -> describe(call, xml, false));
    registry.action(
        "UpdateSecurityGroupRuleDescriptionsEgress", (call, xml) -> describe(call, xml, true));
  }

  /** Determines whether a rule of another group names this one. */
  private static boolean isReferenced(Region region, String groupId) {
    return region
        .table(SecurityGroupRule.KIND)
        .any(rule -> rule.peer().isGroup(groupId) && !rule.groupId().equals(groupId));
  }

  private static void deleteAllOf(Region region, SecurityGroup group) {
    region
        .table(SecurityGroupRule.KIND)
        .where(rule -> rule.groupId().equals(group.id()))
        .forEach(rule -> region.table(SecurityGroupRule.KIND).remove(rule.id()));
  }

  private static void authorize(ActionCall call, Xml answer, boolean egress) {
    Region region = call.region();
    SecurityGroup group = SecurityGroupActions.required(call);
    List<SecurityGroupRule> rules =
        new SecurityGroupRuleReader(region, group, egress).permissions(call.parameters());
    if (rules.isEmpty()) {
      throw Ec2Fault.missing("ipPermissions");
    }
    checkDistinct(rules);
    for (SecurityGroupRule rule : rules) {
      checkNew(region, rule);
      region.table(SecurityGroupRule.KIND).put(rule);
      TagRules.apply(region, call.parameters(), SecurityGroupRule.KIND, rule.id());
    }
    checkCount(region, group.id(), egress);
    answer
        .text("return", true)
        .set(
            "securityGroupRuleSet",
            rules,
            (item, rule) -> SecurityGroupRules.write(item, region, rule));
  }

  private static void checkDistinct(List<SecurityGroupRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.subList(0, i).stream().anyMatch(rules.get(i)::same)) {
        throw Ec2Fault.invalid("The same permission must not appear multiple times");
      }
    }
  }

  private static void checkNew(Region region, SecurityGroupRule rule) {
    if (region
        .table(SecurityGroupRule.KIND)
        .any(old -> old.same(rule) && !old.id().equals(rule.id()))) {
      throw new Ec2Fault(
          "InvalidPermission.Duplicate",
          "the specified rule \"" + words(rule) + "\" already exists");
    }
  }

  private static String words(SecurityGroupRule rule) {
    Traffic traffic = rule.traffic();
    String peer = "peer: " + rule.peer().value() + ", ";
    if (traffic.protocol().equals("-1")) {
      return peer + "ALL, ALLOW";
    }
    String protocol = peer + traffic.protocol().toUpperCase(Locale.ROOT);
    return traffic.from() == null
        ? protocol + ", ALLOW"
        : protocol + ", from port: " + traffic.from() + ", to port: " + traffic.to() + ", ALLOW";
  }

  private static void checkCount(Region region, String groupId, boolean egress) {
    List<SecurityGroupRule> all = SecurityGroupRules.of(region, groupId, egress);
    long ipv6 = all.stream().filter(rule -> rule.peer().kind().equals(Peer.IPV6)).count();
    if (ipv6 > PER_FAMILY || all.size() - ipv6 > PER_FAMILY) {
      throw new Ec2Fault(
          "RulesPerSecurityGroupLimitExceeded",
          "The maximum number of rules per security group has been reached.");
    }
  }

  private static void revoke(ActionCall call, Xml answer, boolean egress) {
    Region region = call.region();
    SecurityGroup group = SecurityGroupActions.required(call);
    List<SecurityGroupRule> revoked = named(call, group, egress);
    if (revoked.isEmpty()) {
      throw Ec2Fault.missing("ipPermissions or securityGroupRuleIds");
    }
    revoked.forEach(rule -> region.table(SecurityGroupRule.KIND).remove(rule.id()));
    answer
        .text("return", true)
        .set("revokedSecurityGroupRuleSet", revoked, SecurityGroupRules::writeRevoked);
  }

  /** Returns the existing rules that a call names by id or by their traffic; all must exist. */
  private static List<SecurityGroupRule> named(
      ActionCall call, SecurityGroup group, boolean egress) {
    List<SecurityGroupRule> rules = new ArrayList<>();
    for (String id : call.parameters().list("SecurityGroupRuleId")) {
      rules.add(member(call.region(), group, egress, id));
    }
    SecurityGroupRuleReader reader = new SecurityGroupRuleReader(call.region(), group, egress);
    for (SecurityGroupRule wanted : reader.permissions(call.parameters())) {
      rules.add(match(call.region(), wanted));
    }
    return rules;
  }

  private static SecurityGroupRule member(
      Region region, SecurityGroup group, boolean egress, String id) {
    SecurityGroupRule rule = region.table(SecurityGroupRule.KIND).require(id);
    if (!rule.groupId().equals(group.id()) || rule.egress() != egress) {
      throw SecurityGroupRule.KIND.notFound(id);
    }
    return rule;
  }

  private static SecurityGroupRule match(Region region, SecurityGroupRule wanted) {
    return region
        .table(SecurityGroupRule.KIND)
        .where(wanted::same)
        .findFirst()
        .orElseThrow(
            () ->
                new Ec2Fault(
                    "InvalidPermission.NotFound",
                    "The specified rule does not exist in this security group."));
  }

  private static void modify(ActionCall call, Xml answer) {
    Region region = call.region();
    SecurityGroup group = SecurityGroupActions.required(call);
    List<Parameters> updates = call.parameters().structures("SecurityGroupRule");
    if (updates.isEmpty()) {
      throw Ec2Fault.missing("SecurityGroupRule");
    }
    for (Parameters update : updates) {
      SecurityGroupRule old =
          region.table(SecurityGroupRule.KIND).require(update.required("SecurityGroupRuleId"));
      if (!old.groupId().equals(group.id())) {
        throw SecurityGroupRule.KIND.notFound(old.id());
      }
      SecurityGroupRule changed =
          new SecurityGroupRuleReader(region, group, old.egress())
              .changed(old, update.structure("SecurityGroupRule"));
      checkNew(region, changed);
      region.table(SecurityGroupRule.KIND).put(changed);
    }
    answer.text("return", true);
  }

  private static void describe(ActionCall call, Xml answer, boolean egress) {
    Region region = call.region();
    SecurityGroup group = SecurityGroupActions.required(call);
    for (Parameters update : call.parameters().structures("SecurityGroupRuleDescription")) {
      SecurityGroupRule rule =
          member(region, group, egress, update.required("SecurityGroupRuleId"));
      region
          .table(SecurityGroupRule.KIND)
          .put(rule.withText(update.text("Description").orElse(null)));
    }
    SecurityGroupRuleReader reader = new SecurityGroupRuleReader(region, group, egress);
    for (SecurityGroupRule wanted : reader.permissions(call.parameters())) {
      region.table(SecurityGroupRule.KIND).put(match(region, wanted).withText(wanted.text()));
    }
    answer.text("return", true);
  }
}
