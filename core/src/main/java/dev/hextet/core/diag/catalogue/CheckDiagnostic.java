package dev.hextet.core.diag.catalogue;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;

/** Diagnostics of the probes in {@code check} blocks. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum CheckDiagnostic implements DiagnosticType {
  MISSING_PROBE_ARGUMENT(
      ResolveDiagnostic.EMPTY_CHECK.variant(
          "\"{probe}\" of check \"{name}\" requires \"{argument}\"", "Add {argument}: {kind}.")),

  NULL_ARGUMENT(
      ResolveDiagnostic.EMPTY_CHECK.variant("\"{argument}\" has no value", "Give it: {kind}.")),

  INVALID_PROBE(
      error(
          "InvalidProbe",
          "{problem}",
          "{remedy}.",
          """
          A value of a probe is invalid: a URL without a scheme, an IPv6 address in a URL without
          brackets, a port outside 1 to 65535, a family that contradicts the address, or an expected
          value that no record of the type contains. Where a value depends on a resource, hextet
          checks it in the plan and again after the apply.

              stack.yml:9:14: error: the URL has an IPv6 address without brackets [InvalidProbe]
              Write http://[2001:db8::4]/.
          """)),

  SCOPED_DATA(
      ResolveDiagnostic.MISPLACED_SELF.variant(
          "{address} is only available in check \"{name}\"",
          "Refer to it within this check, or move the data block out of it.")),

  SEVERAL_DATA(
      ResolveDiagnostic.DUPLICATE_BLOCK.variant(
          "check \"{name}\" contains several data blocks",
          "Write one data block in a check, and the others at the top level.")),

  SCOPED_ARGUMENT(
      ResolveDiagnostic.UNKNOWN_ARGUMENT.variant(
          "a data block in a check has no argument \"{name}\"",
          "Remove it, or move the data block out of the check.")),

  INVALID_DURATION(
      ResolveDiagnostic.INVALID_DURATION.variant(
          "\"{text}\" is not a duration",
          "Write it as 30s, 10m or 1h30m. It must be greater than zero."));

  private final DiagnosticTemplate template;

  CheckDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
