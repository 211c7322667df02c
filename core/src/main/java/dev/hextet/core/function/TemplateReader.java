package dev.hextet.core.function;

import dev.hextet.core.diag.SourceText;
import dev.hextet.core.expression.ExpressionNode;
import java.util.Collection;

/** Reads the templates that {@code templatefile} and {@code templatestring} render. */
@FunctionalInterface
public interface TemplateReader {

  /**
   * Returns the syntax tree of a template.
   *
   * @param variables the names of the variables that the template may use
   * @throws dev.hextet.core.diag.DiagnosticException at the part of the template that is wrong
   */
  ExpressionNode read(SourceText template, Collection<String> variables);
}
