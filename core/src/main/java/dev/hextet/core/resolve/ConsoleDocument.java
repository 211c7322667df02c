package dev.hextet.core.resolve;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.syntax.ExpressionParser;
import java.util.Optional;
import java.util.function.Function;

/** A document as the context of console expressions. */
public final class ConsoleDocument {
  private final Configuration configuration;
  private final Function<ResolutionProblems, ReferenceCheck> references;

  ConsoleDocument(
      Configuration configuration, Function<ResolutionProblems, ReferenceCheck> references) {
    this.configuration = configuration;
    this.references = references;
  }

  /** Returns the desired state of the document. */
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Reads an expression.
   *
   * @return empty if it cannot be read, or if a target is not in the document
   */
  public Optional<Expression> expression(SourceText text, Diagnostics diagnostics) {
    Diagnostics problems = new Diagnostics();
    Expression expression = ExpressionParser.expression(text, problems);
    if (!problems.hasErrors()) {
      references.apply(new ResolutionProblems(problems)).check(expression);
    }
    diagnostics.addAll(problems.sorted());
    return problems.hasErrors() ? Optional.empty() : Optional.of(expression);
  }
}
