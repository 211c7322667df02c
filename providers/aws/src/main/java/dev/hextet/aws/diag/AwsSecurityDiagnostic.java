package dev.hextet.aws.diag;

import static dev.hextet.core.diag.DiagnosticTemplate.error;
import static dev.hextet.core.diag.DiagnosticTemplate.warning;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;

/** Diagnostics of security groups and their rules. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum AwsSecurityDiagnostic implements DiagnosticType {
  UNKNOWN_PROTOCOL(
      error(
          "UnknownProtocol",
          "\"{text}\" is not a protocol of EC2",
          "{suggestion} Write tcp, udp, icmp, icmpv6, -1 for all, or a number from 0 to 255.",
          """
          Write `tcp`, `udp`, `icmp`, `icmpv6`, `-1` for all protocols, or a number from 0 to 255.
          """)),

  MISSING_PORT(
      error(
          "MissingPort",
          "the rule requires \"{missing}\"",
          "Rules for tcp and udp have from_port and to_port. 0 to 65535 covers all ports.",
          """
          Rules for tcp and udp have `from_port` and `to_port`. 0 to 65535 covers all ports.
          """)),

  PORT_RANGE_REVERSED(
      error(
          "PortRangeReversed",
          "from_port is greater than to_port",
          "The range is from {from} to {to}. Exchange the two.",
          """
          `from_port` is greater than `to_port`. Exchange the two.
          """)),

  PORTS_OF_ALL_PROTOCOLS(
      error(
          "PortsOfAllProtocols",
          "a rule for all protocols cannot have ports",
          "Write from_port: 0 and to_port: 0, or choose tcp or udp. EC2 ignores the "
              + "ports and opens all of them.",
          """
          A rule for all protocols cannot have ports: EC2 ignores them and opens all ports. Write
          `from_port: 0` and `to_port: 0`, or choose tcp or udp.
          """)),

  PORT_OUT_OF_RANGE(
      error(
          "PortOutOfRange",
          "{name} is out of range",
          "{what} is from {least} to {most}, not {port}.",
          """
          A port, or the type or code of ICMP, is out of range. The message contains the limits.
          """)),

  DUPLICATE_RULE(
      error(
          "SameRuleTwice",
          "two rules are the same",
          "{members} already is rule {earlier}, counted from 0. Remove one of them.",
          """
          A security group has the same rule twice. Rules that differ only in their description
          are the same rule for EC2. Remove one of them.
          """)),

  WRONG_RULE(
      ResolveDiagnostic.WRONG_TYPE.variant(
          "expected a rule, found a {typeName}",
          "Write a block with protocol, from_port, to_port and the sources.")),

  RULE_WITHOUT_SOURCE(
      error(
          "RuleWithoutSource",
          "the rule has no {end}",
          "Add cidr_blocks, ipv6_cidr_blocks, security_groups, prefix_list_ids or self.",
          """
          The rule has no source, or no destination for an egress rule. Add `cidr_blocks`,
          `ipv6_cidr_blocks`, `security_groups`, `prefix_list_ids` or `self`.
          """)),

  UNKNOWN_RULE_ATTRIBUTE(
      ResolveDiagnostic.UNKNOWN_ARGUMENT.variant("a rule has no attribute \"{name}\"", "{hint}")),

  RULE_WITHOUT_PROTOCOL(
      ResolveDiagnostic.EMPTY_CHECK.variant(
          "the rule requires \"protocol\"",
          "Write tcp, udp, icmp, icmpv6, or -1 for all protocols.")),

  SAME_GROUP_NAME(
      error(
          "SameGroupName",
          "two security groups of a VPC have the same name",
          "{address} already has this name; EC2 ignores case. Choose another name.",
          """
          Two security groups of a VPC have the same name. EC2 ignores case. Choose another name.
          """)),

  GROUP_NAME_IN_USE(
      error(
          "GroupNameInUse",
          "the group cannot be replaced under its own name",
          "EC2 does not delete the old group while {address} uses it, and rejects a "
              + "second group with this name. Change the name as well, or use name_prefix.",
          """
          The security group must be replaced, and its VPC cannot have two groups of this name
          while instances use the old one. Change the name as well, or use `name_prefix`.
          """)),

  ICMP_WITH_IPV6(
      warning(
          "IcmpWithIpv6",
          "icmp applies to IPv4 only",
          "The rule does not allow ICMP over IPv6, which is a separate protocol: write "
              + "protocol: icmpv6. IPv6 requires at least type 2 (packet too big) to "
              + "determine packet sizes.",
          """
          `icmp` applies to IPv4. EC2 accepts it for IPv6 as well, and the rule then allows no
          ICMPv6. Write a rule with `protocol: icmpv6`.
          """)),

  UNKNOWN_RULES(
      error(
          "UnknownRules",
          "the rules are unknown before apply",
          "The number of rules must be known at plan time; values inside a rule may be "
              + "unknown. Write the list in the document, with references inside its rules.",
          """
          The list of rules of a security group must be known at plan time; values inside a rule
          may be unknown. Write the list in the document, with references inside its rules.
          """)),

  MANY_RULES(
      warning(
          "ManyRules",
          "the group exceeds EC2's default quota of rules",
          "It has {number} rules of one family in one direction. The quota is {quota}, "
              + "unless it was raised.",
          """
          The security group has more rules of one family in one direction than EC2's default
          quota allows. EC2 rejects the excess unless the quota was raised.
          """)),

  GROUP_NAME_LIKE_ID(
      error(
          "InvalidGroupName",
          "the name of a security group cannot start with sg-",
          "EC2 reserves sg- for IDs. Choose another name, for example \"{example}\".",
          """
          The name of a security group is empty, is `default`, or starts with `sg-`. EC2 reserves
          these names. Choose another one.
          """)),

  EMPTY_GROUP_NAME(
      GROUP_NAME_LIKE_ID.variant(
          "the name of a security group is empty", "Write a name, or remove the attribute.")),

  DEFAULT_GROUP_NAME(
      GROUP_NAME_LIKE_ID.variant(
          "the name default is reserved",
          "Every VPC has a security group named default. Choose another name.")),

  TOO_LONG(
      error(
          "TooLong",
          "the {what} is longer than {longest} characters",
          "It has {length} characters.",
          """
          The name or the description of a security group is longer than 255 characters, EC2's
          limit.
          """)),

  GROUP_CHARACTER(
      AwsDiagnostic.INVALID_CHARACTER.variant(
          "the {what} contains a character that EC2 rejects",
          "Allowed are a-z, A-Z, 0-9, spaces and . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *"));

  private final DiagnosticTemplate template;

  AwsSecurityDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
