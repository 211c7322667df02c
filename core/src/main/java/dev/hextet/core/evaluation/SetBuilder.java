package dev.hextet.core.evaluation;

import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * Makes sets. A member that is sensitive makes the whole set so, and one that is not known, if
 * there are others that may be the same.
 */
final class SetBuilder {
  private SetBuilder() {}

  /** The set of some values of one type. */
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
