package dev.hextet.cli.view;

import dev.hextet.core.check.ProbeResult;
import dev.hextet.core.check.ProbeVerdict;
import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.net.AddressFamily;
import dev.hextet.core.verification.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts about checks: a line for each check and family, and a summary. */
public final class CheckWords {
  private CheckWords() {}

  /** {@code check.web.http over IPv6}. */
  static String subject(String name, Optional<AddressFamily> family) {
    return PrintableText.line(name) + family.map(over -> " over " + over).orElse("");
  }

  /** {@code check.web.http over IPv6: holds (3s)}. */
  static String ended(String name, ProbeResult result) {
    return subject(name, result.family()) + ": " + conclusion(result);
  }

  private static String conclusion(ProbeResult result) {
    String time = result.attempts() == 0 ? "" : " (" + StepWords.elapsed(result.elapsed()) + ")";
    return PrintableText.line(verdict(result.verdict())) + time;
  }

  /** The verdict with its reason. */
  private static String verdict(ProbeVerdict verdict) {
    if (verdict instanceof ProbeVerdict.Fails fails) {
      return "does not hold, because " + fails.reason();
    }
    return verdict instanceof ProbeVerdict.Untestable untestable
        ? "cannot be tested from here, because " + untestable.reason()
        : "holds";
  }

  /** Returns the report: a line for each result, its evidence, and a summary. */
  public static String report(List<CheckResult> results) {
    StringBuilder out = new StringBuilder("Checks:\n");
    for (CheckResult result : results) {
      out.append("  ").append(line(result)).append('\n');
      evidence(result).ifPresent(line -> out.append("    ").append(line).append('\n'));
    }
    return out.append('\n').append(summary(results)).append('\n').toString();
  }

  private static String line(CheckResult result) {
    String destination = PrintableText.line(result.destination());
    return subject(result.name(), result.probe().family())
        + ": "
        + (destination.isEmpty() ? "" : destination + " ")
        + conclusion(result.probe());
  }

  /** Returns a result with its evidence, in one line. */
  static String explanation(CheckResult result) {
    return line(result) + evidence(result).map(instead -> "; " + instead).orElse("");
  }

  private static Optional<String> evidence(CheckResult result) {
    return result.evidence().isEmpty()
        ? Optional.empty()
        : Optional.of("instead: " + PrintableText.line(String.join("; ", result.evidence())));
  }

  /** {@code 2 checks hold, 1 does not hold, 1 cannot be tested from here.}. */
  public static String summary(List<CheckResult> results) {
    List<String> parts = new ArrayList<>();
    add(parts, results.stream().filter(CheckResult::holds).count(), "holds", "hold");
    add(parts, results.stream().filter(CheckResult::fails).count(), "does not hold", "do not hold");
    long untestable = results.stream().filter(CheckResult::isUntestable).count();
    add(parts, untestable, "cannot be tested from here", "cannot be tested from here");
    return String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, long count, String one, String many) {
    if (count > 0) {
      String noun = parts.isEmpty() ? (count == 1 ? " check " : " checks ") : " ";
      parts.add(count + noun + (count == 1 ? one : many));
    }
  }
}
