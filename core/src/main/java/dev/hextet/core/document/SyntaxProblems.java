package dev.hextet.core.document;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.DocumentDiagnostic;

/** The syntax problems of one text. After a maximum number, the reader stops. */
final class SyntaxProblems {
  private static final int MAX = 100;
  private static final int MAX_SHOWN = 60;

  private final Diagnostics diagnostics;
  private int count;

  SyntaxProblems(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void add(Diagnostic problem) {
    if (count == MAX) {
      throw new DiagnosticException(
          DocumentDiagnostic.TOO_MANY_PROBLEMS.with(MAX).at(problem.where()));
    }
    count++;
    diagnostics.add(problem);
  }

  /** A space and the name in quotes; nothing where it may be a secret. */
  static String named(SourceRange where, String name) {
    if (where.source().secret()) {
      return "";
    }
    return name.length() > MAX_SHOWN
        ? " \"" + name.substring(0, MAX_SHOWN) + "…\""
        : " \"" + name + "\"";
  }
}
