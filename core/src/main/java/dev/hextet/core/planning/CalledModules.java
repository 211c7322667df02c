package dev.hextet.core.planning;

import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.ConditionGroup;
import dev.hextet.core.configuration.ConfiguredModules;
import dev.hextet.core.configuration.ModuleInstance;
import dev.hextet.core.configuration.ModuleScopes;
import dev.hextet.core.configuration.OpenCall;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.expansion.RepetitionExpansion;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.planning.condition.ConditionEvaluation;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The called modules of a configuration over the planned values.
 *
 * @param modules the modules
 * @param scopes their scopes
 * @param evaluation evaluates their conditions
 */
record CalledModules(
    ConfiguredModules modules, ModuleScopes scopes, ConditionEvaluation evaluation) {

  /**
   * Returns the values of the open repetitions that are known by now, by the paths of the blocks.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the value of one is invalid
   */
  Map<ModulePath, Value> repetitions() {
    Map<ModulePath, Value> known = new TreeMap<>();
    for (OpenCall call : modules.open().calls()) {
      Value value =
          new Evaluator().evaluate(call.repetition().expression(), scopes.of(call.path().parent()));
      if (RepetitionExpansion.of(call.repetition(), value).open().isEmpty()) {
        known.put(call.path(), value);
      }
    }
    return known;
  }

  /** Returns the problems of the module blocks whose instances are unknown. */
  List<Diagnostic> unknownRepetitions() {
    return modules.open().calls().stream()
        .map(call -> RepetitionExpansion.of(call.repetition(), scopes.of(call.path().parent())))
        .flatMap(expansion -> expansion.open().stream())
        .toList();
  }

  /** Returns the open conditions of the inputs and outputs of called modules. */
  List<PlannedCondition> conditions() {
    List<PlannedCondition> open = new ArrayList<>();
    for (ModuleInstance module : modules.instances().values()) {
      for (ConditionGroup group : module.conditions()) {
        open.addAll(evaluation.open(group.conditions(), group.about(), scopes.of(module.path())));
      }
    }
    return open;
  }
}
