package dev.hextet.core.planning.condition;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.check.ProbeValues;
import dev.hextet.core.configuration.CheckConfiguration;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ModuleScopes;
import dev.hextet.core.configuration.ProbeConfiguration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ReferenceUse;
import dev.hextet.core.plan.CheckStatus;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.plan.PlannedProbe;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Evaluates the checks of a document, as far as their values are known. Each problem is a warning,
 * because a check stops nothing.
 */
public final class CheckEvaluation {
  private final ModuleScopes scopes;
  private final Diagnostics problems;
  private final ConditionEvaluation conditions;
  private final List<PlannedCondition> open = new ArrayList<>();
  private final List<CheckStatus> statuses = new ArrayList<>();
  private final List<PlannedProbe> probes = new ArrayList<>();

  private CheckEvaluation(ModuleScopes scopes, Diagnostics problems) {
    this.scopes = scopes;
    this.problems = problems;
    this.conditions = new ConditionEvaluation(PlanMode.NORMAL, problems);
  }

  /**
   * Evaluates all checks.
   *
   * @param failed names of the checks whose data source has no result
   * @param problems receives warnings
   */
  public static CheckEvaluation of(
      Configuration configuration, ModuleScopes scopes, Set<String> failed, Diagnostics problems) {
    CheckEvaluation evaluation = new CheckEvaluation(scopes, problems);
    for (CheckConfiguration check : configuration.checks().values()) {
      if (failed.contains(check.about())) {
        evaluation.fail(check);
      } else {
        evaluation.evaluateAssertions(check);
        check.probes().forEach(probe -> evaluation.add(probe, check.module()));
      }
    }
    return evaluation;
  }

  /** Evaluates nothing of a check whose data source has no result. */
  private void fail(CheckConfiguration check) {
    if (!check.assertions().isEmpty()) {
      statuses.add(new CheckStatus(check.about(), CheckStatus.Status.ERROR, List.of()));
    }
    for (ProbeConfiguration probe : check.probes()) {
      probes.add(
          new PlannedProbe(
              probe.name(),
              probe.kind(),
              ProbeValues.of(probe.kind(), Map.of()).arguments(),
              subjects(probe, scopes.of(check.module())),
              "its data source cannot be read",
              probe.where()));
    }
  }

  /** Returns the assertions without a value so far. */
  public List<PlannedCondition> open() {
    return open;
  }

  /** Returns the statuses of the checks with assertions. */
  public List<CheckStatus> statuses() {
    return statuses;
  }

  /** Returns the probes. */
  public List<PlannedProbe> probes() {
    return probes;
  }

  private void evaluateAssertions(CheckConfiguration check) {
    List<CheckStatus.Status> results = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (Condition assertion : check.assertions()) {
      Optional<PlannedCondition> planned =
          conditions.evaluated(assertion, check.about(), scopes.of(check.module()));
      planned.filter(PlannedCondition::isOpen).ifPresent(open::add);
      planned.flatMap(PlannedCondition::problem).map(Diagnostic::detail).ifPresent(messages::add);
      results.add(planned.map(CheckEvaluation::status).orElse(CheckStatus.Status.ERROR));
    }
    if (!results.isEmpty()) {
      statuses.add(new CheckStatus(check.about(), CheckStatus.Status.worst(results), messages));
    }
  }

  private static CheckStatus.Status status(PlannedCondition planned) {
    if (planned.isOpen()) {
      return CheckStatus.Status.UNKNOWN;
    }
    return planned.problem().isEmpty() ? CheckStatus.Status.PASS : CheckStatus.Status.FAIL;
  }

  private void add(ProbeConfiguration probe, ModulePath module) {
    probes.add(planned(probe, scopes.of(module)));
  }

  private PlannedProbe planned(ProbeConfiguration probe, Scope scope) {
    List<String> reasons = new ArrayList<>();
    Map<String, Value> given = new TreeMap<>();
    probe
        .arguments()
        .forEach(
            (name, expression) ->
                value(expression, scope, probe, reasons)
                    .ifPresent(value -> given.put(name, value)));
    ProbeValues values = ProbeValues.of(probe.kind(), given);
    values
        .problems()
        .forEach(
            (name, e) -> {
              problems.add(probe.places().problem(name, e).as(Severity.WARNING));
              reasons.add(e.summary());
            });
    return new PlannedProbe(
        probe.name(),
        probe.kind(),
        values.arguments(),
        subjects(probe, scope),
        reasons.isEmpty() ? "" : reasons.get(0),
        probe.where());
  }

  private Optional<Value> value(
      Expression expression, Scope scope, ProbeConfiguration probe, List<String> reasons) {
    try {
      return Optional.of(new Evaluator().evaluate(expression, scope));
    } catch (DiagnosticException e) {
      for (Diagnostic problem : e.diagnostics()) {
        problems.add(problem.orAt(expression.range()).about(probe.name()).as(Severity.WARNING));
        reasons.add(problem.summary());
      }
      return Optional.empty();
    }
  }

  /** Returns the blocks of the references, or their instances if the references name them. */
  private SortedSet<Address> subjects(ProbeConfiguration probe, Scope scope) {
    NavigableSet<Address> subjects = new TreeSet<>(probe.references());
    NavigableSet<Address> instances = new TreeSet<>();
    NavigableSet<Address> whole = new TreeSet<>();
    for (Expression expression : probe.arguments().values()) {
      for (ReferenceUse use : expression.uses()) {
        if (isBlock(use)) {
          Address block = scope.absolute(use.reference()).address();
          instance(use, block, scope).ifPresentOrElse(instances::add, () -> whole.add(block));
        }
      }
    }
    instances.forEach(instance -> subjects.remove(instance.whole()));
    subjects.addAll(instances);
    subjects.addAll(whole);
    return subjects;
  }

  private static boolean isBlock(ReferenceUse use) {
    return use.reference().isOfBlock();
  }

  private static Optional<Address> instance(ReferenceUse use, Address block, Scope scope) {
    if (use.key() == null) {
      return Optional.empty();
    }
    try {
      Value key = new Evaluator().evaluate(use.key(), scope).unmarked();
      return InstanceKeys.of(key).map(block::instance);
    } catch (DiagnosticException e) {
      return Optional.empty();
    }
  }
}
