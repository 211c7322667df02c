package dev.hextet.aws.security;

import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DuplicateFinder;
import dev.hextet.aws.common.TypeNames;
import dev.hextet.aws.diag.AwsSecurityDiagnostic;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.FindingSink;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks of security groups that need no answer from EC2; {@link RuleSetKind} checks single rules.
 */
final class SecurityGroupChecks {
  /** The quota that EC2 begins with, per direction and family. */
  private static final int USUAL_RULES = 60;

  /** EC2 ignores case. */
  private static final DuplicateFinder NAMES =
      new DuplicateFinder(
          SecurityGroupType.NAME,
          group ->
              group
                  .attributes()
                  .get(SecurityGroupType.GROUP_NAME)
                  .filter(name -> !vpc(group.attributes()).isNull())
                  .map(name -> List.of(vpc(group.attributes()), folded(name))));

  private SecurityGroupChecks() {}

  static void check(DesiredResource draft, CheckContext world, FindingSink findings) {
    names(draft, world, findings);
    replacement(draft, world, findings);
    rules(draft.attributes(), SecurityGroupType.INGRESS, findings);
    rules(draft.attributes(), SecurityGroupType.EGRESS, findings);
  }

  /** Reports the later of two groups with one name. */
  private static void names(DesiredResource draft, CheckContext world, FindingSink findings) {
    NAMES
        .before(draft, world)
        .ifPresent(
            other ->
                findings.add(
                    SecurityGroupType.GROUP_NAME,
                    AwsSecurityDiagnostic.SAME_GROUP_NAME.with(other.address())));
  }

  // EC2: cannot change the description of a group, does not delete one that is in use, and has no
  // two of one name in a VPC.
  private static void replacement(DesiredResource draft, CheckContext world, FindingSink findings) {
    Attributes wanted = draft.attributes();
    boolean isReplaced = wanted.value(CommonAttributes.ID) instanceof Value.Unknown;
    world
        .live(draft.address())
        .filter(live -> isReplaced && sameName(wanted, live) && vpc(wanted).equals(vpc(live)))
        .flatMap(live -> user(wanted.value(CommonAttributes.ID), world))
        .ifPresent(
            user ->
                findings.add(
                    SecurityGroupType.GROUP_NAME,
                    AwsSecurityDiagnostic.GROUP_NAME_IN_USE.with(user.address())));
  }

  private static Optional<DesiredResource> user(Value group, CheckContext world) {
    return world.having(TypeNames.INSTANCE, SecurityGroupType.OF_INSTANCE, group).stream()
        .findFirst();
  }

  private static boolean sameName(Attributes one, Attributes other) {
    return one.get(SecurityGroupType.GROUP_NAME)
        .flatMap(name -> other.get(SecurityGroupType.GROUP_NAME).filter(name::equalsIgnoreCase))
        .isPresent();
  }

  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static Value vpc(Attributes group) {
    return group.value(SecurityGroupType.VPC).unmarked();
  }

  // EC2: accepts it, and makes a rule that lets no ICMPv6 through.
  private static void icmpOverIpv6(Attribute<?> direction, Value rules, FindingSink findings) {
    boolean isMeantOtherwise =
        RuleSetKind.rules(rules).stream()
            .anyMatch(
                rule ->
                    rule.source() == RuleSource.IPV6
                        && rule.protocol().unmarked().equals(Value.of("icmp")));
    if (isMeantOtherwise) {
      findings.add(direction, AwsSecurityDiagnostic.ICMP_WITH_IPV6.with());
    }
  }

  private static void rules(
      Attributes wanted, Attribute<List<GroupRule>> direction, FindingSink findings) {
    Value value = wanted.value(direction);
    if (value instanceof Value.Unknown) {
      findings.add(direction, AwsSecurityDiagnostic.UNKNOWN_RULES.with());
    }
    icmpOverIpv6(direction, value, findings);
    for (RuleSource family : new RuleSource[] {RuleSource.IPV4, RuleSource.IPV6}) {
      long number =
          RuleSetKind.rules(value).stream().filter(rule -> rule.source() == family).count();
      if (number > USUAL_RULES) {
        findings.add(direction, AwsSecurityDiagnostic.MANY_RULES.with(number, USUAL_RULES));
      }
    }
  }
}
