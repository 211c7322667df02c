package dev.hextet.cli.workplace;

import dev.hextet.cli.diag.CliDiagnostic;
import dev.hextet.cli.host.CommandFailure;
import dev.hextet.cli.host.Host;
import dev.hextet.cli.option.VariableOptions;
import dev.hextet.cli.option.VariableSources;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.execute.EvaluationContext;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedInput;
import dev.hextet.core.resolve.variable.VariableSource;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sensitive variables of a saved plan, which are given again. A plan contains only their
 * digests, and the given values must match them.
 */
public final class PlannedInputs {
  private PlannedInputs() {}

  /**
   * Returns the scope of a plan's expressions.
   *
   * @throws DiagnosticException if a variable is missing or differs from that of the plan
   */
  public static Scope scope(Plan plan, VariableOptions options, Host host) {
    Diagnostics diagnostics = new Diagnostics();
    List<VariableSource> sources =
        VariableSources.read(options.arguments(List.of()), host, diagnostics);
    diagnostics.throwIfErrors();
    Map<String, Value> values = values(plan.inputs(), sources);
    return reference -> value(reference, values);
  }

  /** Returns the provider settings, with the secrets that the plan omits. */
  public static SortedMap<String, Value.MapOf> settings(Plan plan, Scope inputs) {
    EvaluationContext known = new EvaluationContext(inputs);
    Value.MapOf nothing = Value.map(Map.of());
    SortedMap<String, Value.MapOf> settings = new TreeMap<>();
    plan.providers()
        .forEach((key, values) -> settings.put(key, (Value.MapOf) known.resolve(values, nothing)));
    return settings;
  }

  private static Value value(LocatedReferent reference, Map<String, Value> values) {
    Value value = values.get(reference.name());
    boolean variable =
        reference.kind() == ReferentKind.VARIABLE || reference.kind() == ReferentKind.BOSH_VARIABLE;
    if (value == null || !variable) {
      throw CommandFailure.error(PlanDiagnostic.PLAN_WITHOUT_INPUT.with(reference.text()));
    }
    return Value.sensitive(value, Terms.of(reference));
  }

  private static Map<String, Value> values(
      SortedMap<String, PlannedInput> inputs, List<VariableSource> sources) {
    Map<String, Value> values = new TreeMap<>();
    Sealer sealer = new Sealer("");
    List<String> missing = new ArrayList<>();
    List<String> different = new ArrayList<>();
    inputs.forEach(
        (name, input) -> {
          Optional<Value> given = VariableSource.given(name, input.type(), sources);
          if (given.isEmpty()) {
            missing.add(name);
          } else if (input.admits(name, sealer, given.get())) {
            values.put(name, given.get());
          } else {
            different.add(name);
          }
        });
    check(missing, different);
    return values;
  }

  private static void check(List<String> missing, List<String> different) {
    List<Diagnostic> problems = new ArrayList<>();
    if (!missing.isEmpty()) {
      problems.add(CliDiagnostic.MISSING_PLAN_INPUT.with(names(missing)).anywhere());
    }
    if (!different.isEmpty()) {
      problems.add(CliDiagnostic.DIFFERENT_VARIABLES.with(names(different)).anywhere());
    }
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
  }

  private static String names(List<String> names) {
    String listed = names.stream().sorted().collect(Collectors.joining(", "));
    return (names.size() == 1 ? "variable " : "variables ") + listed;
  }
}
