package dev.hextet.cli.host;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticFormat;
import dev.hextet.core.render.text.TerminalStyle;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** Problems as people read them: each with its place, a line apart. */
public final class ProblemText {
  private static final String BOLD_RED = "\u001b[1;31m";
  private static final String BOLD_YELLOW = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  private static final int MOST = 50;

  private ProblemText() {}

  /** As many as a person reads; the errors among them come first if not all are shown. */
  public static List<Diagnostic> shown(List<Diagnostic> problems) {
    return problems.size() <= MOST
        ? problems
        : Stream.concat(
                problems.stream().filter(Diagnostic::isError),
                problems.stream().filter(problem -> !problem.isError()))
            .limit(MOST)
            .toList();
  }

  public static void print(List<Diagnostic> problems, PrintStream err, TerminalStyle style) {
    String before = "";
    for (Diagnostic problem : shown(problems)) {
      err.print(before + text(problem, style));
      before = "\n";
    }
    int more = problems.size() - MOST;
    if (more > 0) {
      err.print(
          "\n" + more + (more == 1 ? " more problem is" : " more problems are") + " not shown.\n");
    }
    err.flush();
  }

  private static String text(Diagnostic problem, TerminalStyle style) {
    String text = DiagnosticFormat.text(problem);
    if (style == TerminalStyle.PLAIN) {
      return text;
    }
    String word = problem.severity().word() + ":";
    String colour = problem.isError() ? BOLD_RED : BOLD_YELLOW;
    int at = text.indexOf(word);
    return text.substring(0, at) + colour + word + PLAIN + text.substring(at + word.length());
  }
}
