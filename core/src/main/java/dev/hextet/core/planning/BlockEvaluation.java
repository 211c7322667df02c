package dev.hextet.core.planning;

import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expansion.RefusedArguments;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidParts;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Evaluation of the attributes of blocks.
 *
 * @param world the resources that were evaluated before
 * @param types the type of a name; never null
 * @param problems receives failed evaluations, and values outside their kinds
 */
record BlockEvaluation(
    PlannedCheckContext world, Function<String, ResourceType> types, Diagnostics problems) {

  /**
   * Returns the canonical values that an instance of a block sets; null counts as not set.
   *
   * @param schema schema of its attributes
   * @param scope scope of its expressions
   */
  SortedMap<String, Value> wanted(BlockConfiguration block, Schema schema, Scope scope) {
    SortedMap<String, Value> raw = new TreeMap<>();
    block
        .attributes()
        .forEach((name, expression) -> raw.put(name, evaluate(block, expression, scope)));
    problems.addAll(RefusedArguments.problems(block.content(), scope, true));
    KindContext around = new NeighbourValues(raw, world, types);
    SortedMap<String, Value> wanted = new TreeMap<>();
    raw.forEach(
        (name, value) -> {
          Attribute<?> attribute = schema.attribute(name).orElseThrow();
          Value canonical = canonical(block, attribute, value, around);
          if (!canonical.isNull()) {
            wanted.put(name, canonical);
          }
        });
    return wanted;
  }

  private Value evaluate(BlockConfiguration block, Expression expression, Scope scope) {
    try {
      return new Evaluator().evaluate(expression, scope);
    } catch (DiagnosticException e) {
      String about = block.address().toString();
      e.diagnostics()
          .forEach(problem -> problems.add(problem.orAt(expression.range()).about(about)));
      return Value.NULL;
    }
  }

  private Value canonical(
      BlockConfiguration block, Attribute<?> attribute, Value value, KindContext around) {
    try {
      return attribute.canonical(value, around);
    } catch (InvalidValue e) {
      for (InvalidValue invalid : InvalidParts.of(attribute, value, around)) {
        problems.add(block.places().problem(attribute.name(), invalid));
      }
      return Value.NULL;
    }
  }
}
