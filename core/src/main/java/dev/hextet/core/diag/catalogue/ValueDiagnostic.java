package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.cloudError;
import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of values that do not have the kind of their attribute. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum ValueDiagnostic implements DiagnosticType {
  HOST_BITS(
      error(
          "HostBits",
          "host bits are set in a block",
          "{reason}. Write {block} if the block is meant.",
          """
          A block has bits set beyond its prefix length. The message contains the block that was
          probably meant. hextet never masks an address silently.

              10.0.0.1/16 → write 10.0.0.0/16
          """)),

  INVALID_ADDRESS(
      error(
          "InvalidAddress",
          "{problem}",
          "Write the address in full, in its usual form.",
          """
          The text is not an address or not a block. Write it in full, in its usual form. An IPv4
          octet has no leading zero.
          """)),

  BLOCK_WITHOUT_ATTRIBUTE(
      ResolveDiagnostic.UNKNOWN_ARGUMENT.variant(
          "the block has no attribute \"{name}\"", "{hint}")),

  MISSING_BLOCK_ATTRIBUTE(
      ResolveDiagnostic.EMPTY_CHECK.variant(
          "the block requires \"{attribute}\"", "Add {attribute}: {kind}.")),

  EMPTY_ID(
      error(
          "EmptyId",
          "the ID is empty",
          "Remove the attribute, or give an ID.",
          """
          An ID is the empty string. Remove the attribute, or give an ID.
          """)),

  NOT_ALLOWED(
      error(
          "NotAllowed",
          "\"{text}\" is not an allowed value",
          "Allowed values: {allowed}.",
          """
          The attribute accepts a fixed set of values. The message lists them.
          """)),

  NOT_A_WHOLE_NUMBER(
      ResolveDiagnostic.WRONG_TYPE.variant(
          "expected a whole number, found {number}", "Write a whole number.")),

  WRONG_KIND(
      ResolveDiagnostic.WRONG_TYPE.variant(
          "expected {expected}, found a {typeName}", "Write {expected} here.")),

  NULL_MEMBER(
      error(
          "NullMember",
          "the list contains null",
          "Remove the null.",
          """
          A list contains null. Remove it.
          """)),

  OUTSIDE_BLOCK(
      error(
          "OutsideBlock",
          "{shortForm} lies outside its block",
          "{reason}. The block is {attribute} of the resource in {via}.",
          """
          A short form such as `/64#300` lies outside the block that contains it. The message
          names the block and its size.
          """)),

  NO_IPV6_BLOCK(
      error(
          "NoIpv6Block",
          "{shortForm} requires an IPv6 block",
          "The resource in {via} has no {attribute} in this document. Give it an IPv6 "
              + "block, or write the address in full.",
          """
          A setting requires the IPv6 block of a VPC or a subnet that has none: a short form such
          as `/64#0` or `::4`, an IPv6 address of an instance, or an IPv6 option. Set
          `assign_generated_ipv6_cidr_block: true` on the VPC and `ipv6_cidr_block: /64#0` on the
          subnet.
          """)),

  INVALID_PATTERN(
      error(
          "InvalidPattern",
          "{problem}",
          "Write a pattern in RE2's syntax, as in Terraform.",
          """
          The value is not a pattern. Patterns use RE2's syntax, as in Terraform, without
          backreferences and lookaround.
          """)),

  EXCLUSIVE_ATTRIBUTES(
      ResolveDiagnostic.COUNT_AND_FOR_EACH.variant(
          "{set} exclude each other", "Set only one of them.")),

  SENSITIVE_QUERY(
      cloudError("{summary}", "An argument of the query is sensitive. Its value is not shown.")),

  SENSITIVE_VALUE(
      cloudError("the sensitive value is not valid", "The value is sensitive and is not shown."));

  private final DiagnosticTemplate template;

  ValueDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
