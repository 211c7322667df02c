package dev.hextet.aws.security;

import dev.hextet.aws.common.CommonAttributes;
import dev.hextet.aws.common.DuplicateFinder;
import dev.hextet.aws.common.TypeNames;
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

  /** EC2 does not tell upper case from lower. */
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

  /** Of two groups that share a name, the later is at fault. */
  private static void names(DesiredResource draft, CheckContext world, FindingSink findings) {
    NAMES
        .before(draft, world)
        .ifPresent(
            other ->
                findings.error(
                    SecurityGroupType.GROUP_NAME,
                    "SameGroupName",
                    "two security groups of a VPC have the same name",
                    "%s has it already; EC2 does not tell upper case from lower. Choose another one."
                        .formatted(other.address())));
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
                findings.error(
                    SecurityGroupType.GROUP_NAME,
                    "GroupNameInUse",
                    "the group cannot be replaced under its own name",
                    "EC2 does not delete the old group while %s uses it, and takes no second one of"
                            .formatted(user.address())
                        + " that name. Change the name as well, or use name_prefix instead."));
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
      findings.warning(
          direction,
          "IcmpWithIpv6",
          "icmp is for IPv4 only",
          "The rule lets nothing through over IPv6. ICMP over IPv6 is another protocol: write"
              + " protocol: icmpv6. IPv6 needs it, at least type 2 (packet too big), to find the"
              + " size of packets.");
    }
  }

  private static void rules(
      Attributes wanted, Attribute<List<GroupRule>> direction, FindingSink findings) {
    Value value = wanted.value(direction);
    if (value instanceof Value.Unknown) {
      findings.error(
          direction,
          "UnknownRules",
          "the rules are not known before they are applied",
          "Which rules there are must be known when it is planned; what is in them need not be."
              + " Write the list here, with references inside its rules.");
    }
    icmpOverIpv6(direction, value, findings);
    for (RuleSource family : new RuleSource[] {RuleSource.IPV4, RuleSource.IPV6}) {
      long number =
          RuleSetKind.rules(value).stream().filter(rule -> rule.source() == family).count();
      if (number > USUAL_RULES) {
        findings.warning(
            direction,
            "ManyRules",
            "the group has more rules than EC2 usually takes",
            "It has %d of one family in one direction. The quota is %d, unless it was raised."
                .formatted(number, USUAL_RULES));
      }
    }
  }
}
