package dev.hextet.core.evaluation;

import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.expression.ForNode;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Intermediate result of a {@code for}. */
final class ForResult {
  private final ForNode node;
  private final List<Value> list = new ArrayList<>();
  private final Map<String, List<Value>> map = new TreeMap<>();
  private boolean sensitive;

  ForResult(ForNode node, boolean sensitive) {
    this.node = node;
    this.sensitive = sensitive;
  }

  /** Adds the result of one item; returns false if its presence or position is still unknown. */
  boolean add(EvaluationEnvironment env) {
    ExpressionNode condition = node.condition();
    if (condition != null) {
      Value test = env.value(condition);
      sensitive |= test.isSensitive();
      if (!test.isKnown()) {
        return false;
      }
      if (!OperatorOperands.truth(test, condition)) {
        return true;
      }
    }
    ExpressionNode key = node.key();
    return key == null ? list.add(env.value(node.value())) : put(env, key);
  }

  private boolean put(EvaluationEnvironment env, ExpressionNode key) {
    Value name = env.value(key);
    sensitive |= name.isSensitive();
    if (!name.isKnown()) {
      return false;
    }
    put(ObjectEvaluation.name(name, key), env.value(node.value()), key);
    return true;
  }

  private void put(String name, Value value, ExpressionNode key) {
    List<Value> group = map.computeIfAbsent(name, first -> new ArrayList<>());
    if (!group.isEmpty() && !node.grouped()) {
      throw ExpressionProblem.operand(
          sensitive ? "two items have the same key" : "two items have the key \"" + name + "\"",
          "Write ... after the value to make a list of the items of each key.",
          key.range());
    }
    group.add(value);
  }

  boolean isSensitive() {
    return sensitive;
  }

  Value value() {
    if (node.key() == null) {
      return Value.list(list);
    }
    Map<String, Value> entries = new TreeMap<>();
    map.forEach(
        (name, group) -> entries.put(name, node.grouped() ? Value.list(group) : group.get(0)));
    return Value.map(entries);
  }
}
