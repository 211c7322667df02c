package dev.hextet.core.resolve.variable;

import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Reference;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.variable.VariableDeclaration.Sensitivity;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Optional;

/**
 * The value of a variable of a called module.
 *
 * @param declaration the variable in the module
 * @param given the expression of the caller; empty if the caller does not set the variable
 * @param where the place of the name in the caller, or of the module block
 */
public record ModuleInput(
    VariableDeclaration declaration, Optional<Expression> given, SourceRange where) {

  /** Determines whether the variable requires a value that the caller does not give. */
  public boolean isMissing() {
    return given.isEmpty() && declaration.fallback().isEmpty();
  }

  /**
   * Returns the value, converted to the declared type.
   *
   * @param caller scope of the expression
   * @throws dev.hextet.core.diag.DiagnosticException if the evaluation fails, or if the value has
   *     another type; the error names the place in the caller and that of the declaration
   */
  public Value value(Scope caller) {
    Optional<Value> value =
        given.map(expression -> converted(new Evaluator().evaluate(expression, caller)));
    if (value.isEmpty() || value.get().isNull() && !declaration.nullable()) {
      if (value.isPresent() && declaration.fallback().isEmpty()) {
        throw ModuleDiagnostic.NULL_INPUT
            .with(declaration.name(), String.valueOf(declaration.where()))
            .exceptionAt(place());
      }
      value = declaration.fallback();
    }
    return value
        .map(this::marked)
        .orElseGet(() -> Terms.unknown(Reference.to(NamedValue.variable(declaration.name()))));
  }

  private Value marked(Value value) {
    return declaration.sensitivity() == Sensitivity.ALWAYS
        ? Terms.apply("sensitive", value)
        : value;
  }

  private Value converted(Value value) {
    try {
      return VariableConversion.convert(declaration.type(), value);
    } catch (WrongValue e) {
      throw ModuleDiagnostic.WRONG_INPUT
          .with(
              e.phrase("\"" + declaration.name() + "\""),
              declaration.type().text(),
              String.valueOf(declaration.where()))
          .exceptionAt(place());
    }
  }

  /** Returns the place of the value in the caller, or of the module block. */
  SourceRange place() {
    return given.map(Expression::range).orElse(where);
  }
}
