package dev.hextet.aws;

import dev.hextet.core.resource.Call;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The calls that make the rules of a group in one direction what they should be: what is new is
 * granted in one call before what is gone is revoked, so that nobody is shut out in between.
 *
 * @param suffix of EC2's actions
 */
record SecurityGroupCalls(String suffix) {
  static final SecurityGroupCalls INGRESS = new SecurityGroupCalls("Ingress");
  static final SecurityGroupCalls EGRESS = new SecurityGroupCalls("Egress");

  private static final SecurityGroupRule ALL_IPV4 = toAnywhere(RuleSource.IPV4, "0.0.0.0/0");
  private static final SecurityGroupRule ALL_IPV6 = toAnywhere(RuleSource.IPV6, "::/0");

  private static SecurityGroupRule toAnywhere(RuleSource source, String block) {
    Ports all = Ports.live(Value.of("-1"), Value.NULL, Value.NULL);
    return SecurityGroupRule.of(all, source, Value.list(Value.of(block)), Value.NULL);
  }

  /** From some rules to others. */
  List<Call> between(List<SecurityGroupRule> before, List<SecurityGroupRule> after) {
    List<Call> calls = new ArrayList<>();
    calls.addAll(authorize(without(after, before)));
    calls.addAll(describe(redescribed(before, after)));
    calls.addAll(revoke(without(before, after)));
    return calls;
  }

  /**
   * From the egress rules of a new group to others. EC2 gives a new group one that allows
   * everything over IPv4, and another for IPv6 if the VPC has an IPv6 block by then.
   */
  static List<Call> replacingDefaults(List<SecurityGroupRule> wanted) {
    List<SecurityGroupRule> defaults = List.of(ALL_IPV4, ALL_IPV6);
    List<Call> calls = new ArrayList<>();
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
      // EC2: says InvalidParameterValue of the IPv6 rule in a VPC without IPv6.
      EGRESS.revoke(List.of(ALL_IPV6)).stream()
          .map(call -> call.tolerating("InvalidPermission.NotFound", "InvalidParameterValue"))
          .forEach(calls::add);
    }
    return calls;
  }

  /** One call, or none if there is nothing to grant. Repeated, it is a duplicate as a whole. */
  private List<Call> authorize(List<SecurityGroupRule> rules) {
    return call("AuthorizeSecurityGroup" + suffix, rules, true, "InvalidPermission.Duplicate");
  }

  List<Call> revoke(List<SecurityGroupRule> rules) {
    return call("RevokeSecurityGroup" + suffix, rules, false, "InvalidPermission.NotFound");
  }

  private List<Call> describe(List<SecurityGroupRule> rules) {
    return call("UpdateSecurityGroupRuleDescriptions" + suffix, rules, true);
  }

  private static List<Call> call(
      String action, List<SecurityGroupRule> rules, boolean described, String... tolerated) {
    if (rules.isEmpty()) {
      return List.of();
    }
    return List.of(
        Call.of(
                action,
                Map.of("GroupId", Self.ID, "IpPermissions", IpPermissions.of(rules, described)))
            .tolerating(tolerated));
  }

  private static List<SecurityGroupRule> without(
      List<SecurityGroupRule> rules, List<SecurityGroupRule> others) {
    Set<Value> known = others.stream().map(SecurityGroupRule::identity).collect(Collectors.toSet());
    return rules.stream().filter(rule -> !known.contains(rule.identity())).toList();
  }

  private static boolean holds(List<SecurityGroupRule> rules, SecurityGroupRule one) {
    return rules.stream().anyMatch(rule -> rule.identity().equals(one.identity()));
  }

  /** The rules that are there, as they are to be described from now on. */
  private static List<SecurityGroupRule> redescribed(
      List<SecurityGroupRule> before, List<SecurityGroupRule> after) {
    return after.stream()
        .filter(
            rule ->
                before.stream()
                    .filter(old -> old.identity().equals(rule.identity()))
                    .anyMatch(old -> !sameText(old, rule)))
        .toList();
  }

  private static boolean sameText(SecurityGroupRule one, SecurityGroupRule other) {
    return one.description().unmarked().equals(other.description().unmarked());
  }
}
