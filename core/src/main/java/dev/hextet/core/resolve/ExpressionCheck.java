package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.NativeExpression;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.syntax.ExpressionParser;

/**
 * Checks the syntax of the expressions of HCL's native syntax, and not their meaning.
 *
 * @param problems receives the errors
 */
public record ExpressionCheck(Diagnostics problems) {

  /** Checks all expressions of a document. */
  public void check(DocumentNode node) {
    if (node instanceof NativeExpression expression) {
      Diagnostics found = new Diagnostics();
      ExpressionParser.expression(expression.text(), expression.positions(), found);
      found.sorted().stream()
          .filter(problem -> problem.code().equals(ExpressionDiagnostic.SYNTAX.code()))
          .forEach(problems::add);
    } else if (node instanceof SequenceNode sequence) {
      sequence.items().forEach(this::check);
    } else if (node instanceof MappingNode mapping) {
      mapping.entries().forEach(entry -> check(entry.node()));
    }
  }
}
