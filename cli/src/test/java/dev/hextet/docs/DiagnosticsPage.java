package dev.hextet.docs;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.Severity;

/** Page {@code docs/diagnostics.md}, from the catalogues of diagnostics. */
final class DiagnosticsPage {
  private static final String INTRODUCTION =
      """
      # Diagnostics

      A diagnostic has a place, a summary, a code, and a remedy:

          stack.yml:14:24: error: subnet block lies outside its VPC [SubnetOutsideVpc]
             14 |       ipv6_cidr_block: 2001:db8:1::/64
                |                        ^^^^^^^^^^^^^^^
          aws_vpc.main has 2600:1f16:a62:5c00::/56. Choose a /64 inside it, for example 2600:1f16:a62:5c01::/64, or write /64#1.

      This page explains every code. The wording of a message may change; the meaning of its code
      does not. Values from variable files and from the command line are never quoted. In a quoted
      line of a document, `(sensitive value)` replaces secrets and text that looks like one: the
      values of keys such as `secret_key`, `token`, `password` and `user_data`, the defaults of
      sensitive variables, private keys and access keys.

      **EC2's own codes** pass through unchanged, with EC2's message: `InvalidParameterValue`,
      `DependencyViolation`, `UnauthorizedOperation`, `VpcLimitExceeded`, and so on. `Http` and a
      number replace a missing code. The message names the rejected call and the resource or data
      block with its place, or reports that EC2 cannot be reached. hextet batches reads; if a batch
      is rejected, hextet determines which resource caused it. A throttled call is repeated for
      some time before it fails, and so is a call that EC2 rejects because a new object is not
      visible yet. If an object is still in use, the message lists its users. If a quota is
      exceeded, the message [names it](permissions.md#quotas) and how to raise it. EC2's documentation
      lists the codes under "Error codes for the Amazon EC2 API". All completed changes are
      recorded: correct the cause and run the command again.
      """;

  private DiagnosticsPage() {}

  /** Returns the text of the page. */
  static String text() {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    DiagnosticCatalogue.explained()
        .forEach(
            (code, template) ->
                page.append("\n### ").append(code).append("\n\n").append(section(template)));
    return page.toString();
  }

  private static String section(DiagnosticTemplate template) {
    String mark = template.severity() == Severity.WARNING ? "Warning. " : "";
    return mark + template.explanation().strip() + "\n";
  }
}
