package dev.hextet.core.evaluation;

import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * Builds sets. A sensitive member makes the set sensitive. An unknown member that may equal another
 * one makes the set unknown.
 */
final class SetBuilder {
  private SetBuilder() {}

  /** Returns the set of values of one type. */
  static Value of(List<Value> items, Type member) {
    Value.ListOf all = Value.list(items);
    return MarkPropagation.of(
        all.isSensitive(),
        !Value.SetOf.isCertain(((Value.ListOf) all.unmarked()).items()),
        () -> Type.set(member),
        () -> Nodes.call("toset", Nodes.of(all)),
        () -> new Value.SetOf(((Value.ListOf) all.unmarked()).items(), member));
  }
}
