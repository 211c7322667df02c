package dev.hextet.aws.security;

import dev.hextet.aws.common.SelfReferences;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The calls that change the rules of a group in one direction: new rules are authorized in one call
 * before old rules are revoked, so that traffic is never interrupted.
 *
 * @param suffix of EC2's actions
 */
record SecurityGroupCalls(String suffix) {
  static final SecurityGroupCalls INGRESS = new SecurityGroupCalls("Ingress");
  static final SecurityGroupCalls EGRESS = new SecurityGroupCalls("Egress");

  private static final GroupRule ALL_IPV4 = toAnywhere(RuleSource.IPV4, "0.0.0.0/0");
  private static final GroupRule ALL_IPV6 = toAnywhere(RuleSource.IPV6, "::/0");

  private static GroupRule toAnywhere(RuleSource source, String block) {
    Ports all = Ports.live(Value.of("-1"), Value.NULL, Value.NULL);
    return GroupRule.of(all, source, Value.list(Value.of(block)), Value.NULL);
  }

  /** From some rules to others. */
  List<ApiCall> between(List<GroupRule> before, List<GroupRule> after) {
    List<ApiCall> calls = new ArrayList<>();
    calls.addAll(authorize(without(after, before)));
    calls.addAll(describe(redescribed(before, after)));
    calls.addAll(revoke(without(before, after)));
    return calls;
  }

  /**
   * From the egress rules of a new group to others. EC2 gives a new group one that allows
   * everything over IPv4, and another for IPv6 if the VPC has an IPv6 block by then.
   */
  static List<ApiCall> replacingDefaults(List<GroupRule> wanted) {
    List<GroupRule> defaults = List.of(ALL_IPV4, ALL_IPV6);
    List<ApiCall> calls = new ArrayList<>();
    if (holds(wanted, ALL_IPV6)) {
      // EC2: one duplicate refuses a whole call, so the rule that may be there goes by itself.
      calls.addAll(EGRESS.authorize(List.of(ALL_IPV6)));
    }
    calls.addAll(EGRESS.authorize(without(wanted, defaults)));
    calls.addAll(EGRESS.describe(redescribed(defaults, wanted)));
    if (!holds(wanted, ALL_IPV4)) {
      calls.addAll(EGRESS.revoke(List.of(ALL_IPV4)));
    }
    if (!holds(wanted, ALL_IPV6)) {
      // EC2: returns InvalidParameterValue for the IPv6 rule in a VPC without IPv6.
      EGRESS.revoke(List.of(ALL_IPV6)).stream()
          .map(call -> call.tolerating("InvalidPermission.NotFound", "InvalidParameterValue"))
          .forEach(calls::add);
    }
    return calls;
  }

  /** Returns one call, or none without new rules. A repetition is a duplicate as a whole. */
  private List<ApiCall> authorize(List<GroupRule> rules) {
    return call("AuthorizeSecurityGroup" + suffix, rules, true, "InvalidPermission.Duplicate");
  }

  List<ApiCall> revoke(List<GroupRule> rules) {
    return call("RevokeSecurityGroup" + suffix, rules, false, "InvalidPermission.NotFound");
  }

  private List<ApiCall> describe(List<GroupRule> rules) {
    return call("UpdateSecurityGroupRuleDescriptions" + suffix, rules, true);
  }

  private static List<ApiCall> call(
      String action, List<GroupRule> rules, boolean described, String... tolerated) {
    if (rules.isEmpty()) {
      return List.of();
    }
    return List.of(
        ApiCall.of(
                action,
                Map.of(
                    "GroupId",
                    SelfReferences.ID,
                    "IpPermissions",
                    IpPermissions.of(rules, described)))
            .tolerating(tolerated));
  }

  private static List<GroupRule> without(List<GroupRule> rules, List<GroupRule> others) {
    Set<Value> known = others.stream().map(GroupRule::identity).collect(Collectors.toSet());
    return rules.stream().filter(rule -> !known.contains(rule.identity())).toList();
  }

  private static boolean holds(List<GroupRule> rules, GroupRule one) {
    return rules.stream().anyMatch(rule -> rule.identity().equals(one.identity()));
  }

  /** The rules that are there, as they are to be described from now on. */
  private static List<GroupRule> redescribed(List<GroupRule> before, List<GroupRule> after) {
    return after.stream()
        .filter(
            rule ->
                before.stream()
                    .filter(old -> old.identity().equals(rule.identity()))
                    .anyMatch(old -> !sameText(old, rule)))
        .toList();
  }

  private static boolean sameText(GroupRule one, GroupRule other) {
    return one.description().unmarked().equals(other.description().unmarked());
  }
}
