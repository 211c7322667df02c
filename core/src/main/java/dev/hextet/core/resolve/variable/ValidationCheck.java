package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.variable.Variables.Origin;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of variables by the rules of their declarations.
 *
 * @param declarations the variables
 * @param origins origins of the values that are not defaults
 * @param warns true if a rule that is not decided here is not decided later either
 * @param scope scope of the rules, in which nothing of any resource is known
 */
public record ValidationCheck(
    Collection<VariableDeclaration> declarations,
    Map<String, Origin> origins,
    boolean warns,
    Scope scope,
    ResolutionProblems report) {

  /** Checks the variables of a root module. */
  public static void check(Variables variables, Scope scope, ResolutionProblems report) {
    boolean given = variables.values().keySet().containsAll(variables.declarations().keySet());
    new ValidationCheck(
            variables.declarations().values(), variables.origins(), given, scope, report)
        .check();
  }

  /**
   * Checks the inputs of a called module.
   *
   * @param inputs by the names of the variables
   * @param call display name of the module block
   */
  public static void check(
      Map<String, ModuleInput> inputs, String call, Scope scope, ResolutionProblems report) {
    Map<String, Origin> origins = new TreeMap<>();
    inputs.forEach(
        (name, input) ->
            input.given().ifPresent(given -> origins.put(name, new Origin(call, input.place()))));
    List<VariableDeclaration> declarations =
        inputs.values().stream().map(ModuleInput::declaration).toList();
    new ValidationCheck(declarations, origins, false, scope, report).check();
  }

  private void check() {
    declarations.forEach(
        declaration ->
            declaration.validations().forEach(validation -> check(declaration, validation)));
  }

  private void check(VariableDeclaration declaration, Validation validation) {
    Optional<Value> result = value(validation.condition());
    if (result.isEmpty()) {
      return;
    }
    Value reported = result.get().unmarked();
    if (reported instanceof Value.Unknown) {
      later(validation.condition());
      return;
    }
    Optional<Value> truth =
        reported.isNull() ? Optional.empty() : ConstantEvaluator.call("tobool", reported);
    if (truth.isEmpty()) {
      report.add(
          validation.condition().range(),
          ResolveDiagnostic.CONDITION_NOT_BOOLEAN.with(reported.typeName()));
    } else if (truth.get().equals(Value.of(false))) {
      failed(declaration, validation);
    }
  }

  /** Returns the value of an expression, whose errors are already reported. */
  private Optional<Value> value(Expression expression) {
    try {
      return Optional.of(new Evaluator().evaluate(expression, scope));
    } catch (DiagnosticException e) {
      return Optional.empty();
    }
  }

  /**
   * Reports an undecided condition, unless it depends on a variable without a value or on a
   * reported error.
   */
  private void later(Expression condition) {
    if (warns && !report.diagnostics().hasErrors()) {
      report.diagnostics().add(ResolveDiagnostic.UNCHECKED_VARIABLE.with().at(condition.range()));
    }
  }

  private void failed(VariableDeclaration declaration, Validation validation) {
    Optional<Origin> origin = Optional.ofNullable(origins.get(declaration.name()));
    SourceRange where =
        origin.map(Origin::where).orElseGet(() -> declared(declaration, validation));
    String source =
        origin.map(given -> "It is given by " + given.label() + ".").orElse("It is the default.");
    report.add(
        where,
        ResolveDiagnostic.INVALID_VARIABLE.with(
            declaration.name(), message(validation.message()), source, rule(validation)));
  }

  private static @Nullable SourceRange declared(
      VariableDeclaration declaration, Validation validation) {
    SourceRange rule = validation.condition().range();
    return rule == null ? declaration.where() : rule;
  }

  private static String rule(Validation validation) {
    SourceRange where = validation.condition().range();
    return where == null ? "" : "The rule is at " + where + ".";
  }

  private String message(Expression expression) {
    Value value = value(expression).orElse(Value.NULL);
    if (value.isSensitive()) {
      return "(The message contains a sensitive value.)";
    }
    return value.isKnown()
        ? value.asText().orElseGet(value::expression)
        : "(The message is unknown before apply.)";
  }
}
