package dev.hextet.core.configuration;

import dev.hextet.core.expression.Condition;
import java.util.List;
import java.util.Objects;

/**
 * Conditions of one input or output of a module.
 *
 * @param about name in messages and plans: {@code module.net.var.cidr}
 * @param conditions the conditions, in the scope of the module
 */
public record ConditionGroup(String about, List<Condition> conditions) {
  public ConditionGroup {
    Objects.requireNonNull(about, "about");
    conditions = List.copyOf(conditions);
  }
}
