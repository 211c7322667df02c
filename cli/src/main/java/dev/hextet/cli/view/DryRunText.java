package dev.hextet.cli.view;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.engine.DryRunCall;
import dev.hextet.core.engine.DryRunReport;
import dev.hextet.core.resource.DryRunOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text of the dry runs of a plan's calls. */
public final class DryRunText {
  private DryRunText() {}

  /** Returns the summary, and a line for each call that cannot be tested. */
  public static String summary(DryRunReport report) {
    List<DryRunCall> untestable = report.with(DryRunOutcome.UNTESTABLE);
    int permitted = report.with(DryRunOutcome.PERMITTED).size();
    return "Permissions: %d of %d calls permitted, %d refused, %d not testable.%n"
            .formatted(
                permitted,
                report.calls().size(),
                report.with(DryRunOutcome.REFUSED).size(),
                untestable.size())
        + (untestable.isEmpty() ? "" : "Not testable:\n" + table(untestable));
  }

  /** Returns the error of refused or executed calls; empty without any. */
  public static Optional<Diagnostic> problem(DryRunReport report) {
    List<DryRunCall> executed = report.with(DryRunOutcome.EXECUTED);
    List<DryRunCall> refused = report.with(DryRunOutcome.REFUSED);
    if (!executed.isEmpty()) {
      DryRunCall call = executed.get(0);
      String id = call.id().isEmpty() ? "an object without a reported id" : call.id();
      return Optional.of(
          CliDiagnostic.DRY_RUN_EXECUTED
              .with(call.action(), call.address(), id)
              .anywhere()
              .about(call.address().toString()));
    }
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            CliDiagnostic.PERMISSIONS_MISSING
                .with(refused.size(), report.calls().size(), table(refused).stripTrailing())
                .anywhere());
  }

  private static String table(List<DryRunCall> calls) {
    int addresses = width(calls.stream().map(call -> call.address().toString()).toList());
    int actions = width(calls.stream().map(DryRunCall::action).toList());
    List<String> lines = new ArrayList<>();
    for (DryRunCall call : calls) {
      lines.add(
          "  %s  %s  %s%n"
              .formatted(
                  padded(call.address().toString(), addresses),
                  padded(call.action(), actions),
                  call.result().words()));
    }
    return String.join("", lines);
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
