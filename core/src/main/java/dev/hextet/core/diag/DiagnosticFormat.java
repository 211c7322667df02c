package dev.hextet.core.diag;

import java.util.Optional;

/**
 * A diagnostic as a person reads it: one line that editors can jump to, the line of the source with
 * the place underlined, and the detail.
 *
 * <pre>
 * stack.yml:14:24: error: subnet block lies outside its VPC [SubnetOutsideVpc]
 *    14 |       ipv6_cidr_block: 2001:db8:1::/64
 *       |                        ^^^^^^^^^^^^^^^
 * aws_vpc.main has 2600:1f16:a62:5c00::/56. Choose a /64 inside it.
 * </pre>
 */
public final class DiagnosticFormat {
  private static final int GUTTER = 5;

  private DiagnosticFormat() {}

  /** The exact first line: {@code file:line:column: severity: summary [Code]}. */
  public static String headline(Diagnostic diagnostic) {
    String place =
        diagnostic
            .place()
            .map(range -> range + ": ")
            .orElse(diagnostic.address() == null ? "" : diagnostic.address() + ": ");
    return PrintableText.line(
        place
            + diagnostic.severity().word()
            + ": "
            + diagnostic.summary()
            + " ["
            + diagnostic.code()
            + "]");
  }

  /** The whole diagnostic; ends with a line end. */
  public static String text(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder(headline(diagnostic)).append('\n');
    diagnostic.place().flatMap(DiagnosticFormat::snippet).ifPresent(out::append);
    if (!diagnostic.detail().isEmpty()) {
      out.append(PrintableText.lines(diagnostic.detail())).append('\n');
    }
    return out.toString();
  }

  private static Optional<String> snippet(SourceRange range) {
    String number = String.valueOf(range.line());
    String margin = " ".repeat(Math.max(0, GUTTER - number.length())) + number;
    return Excerpt.of(range)
        .map(
            excerpt ->
                margin
                    + " | "
                    + PrintableText.line(excerpt.text())
                    + "\n"
                    + " ".repeat(margin.length())
                    + " | "
                    + " ".repeat(excerpt.start())
                    + "^".repeat(Math.max(1, excerpt.end() - excerpt.start()))
                    + "\n");
  }
}
