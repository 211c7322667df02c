package dev.hextet.core.syntax;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A text to parse.
 *
 * @param positions positions of its characters; without them, the nodes have no places
 * @param isRecorded true for the text of a term, in which a BOSH variable has the form {@code
 *     var["name"]}
 */
record SyntaxText(String text, @Nullable Positions positions, boolean isRecorded) {

  @Nullable SourceRange range(int start, int end) {
    return positions == null ? null : positions.range(start, Math.min(end, text.length()));
  }

  DiagnosticException wrong(int start, int end, String summary, String detail) {
    return ExpressionDiagnostic.SYNTAX.with(summary, detail).exceptionAt(range(start, end));
  }
}
