package dev.hextet.core.syntax;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Positions;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.ExpressionProblem;
import org.jspecify.annotations.Nullable;

/**
 * A text that is parsed.
 *
 * @param positions where its characters stand; what is parsed from a text without them has no
 *     places
 * @param isRecorded whether it is the text of an expression, and not what a person writes: only
 *     there is a BOSH variable written as {@code var["name"]}
 */
record SyntaxText(String text, @Nullable Positions positions, boolean isRecorded) {

  @Nullable SourceRange range(int start, int end) {
    return positions == null ? null : positions.range(start, Math.min(end, text.length()));
  }

  DiagnosticException wrong(int start, int end, String summary, String detail) {
    return ExpressionProblem.of(ExpressionProblem.SYNTAX, summary, detail, range(start, end));
  }
}
