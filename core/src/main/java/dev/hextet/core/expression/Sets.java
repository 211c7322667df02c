package dev.hextet.core.expression;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;

/** Makes sets. A member that is not known or sensitive makes the whole set so. */
final class Sets {
  private Sets() {}

  /** The set of some values of one type. */
  static Value of(List<Value> items, Type member) {
    Value.ListOf all = Value.list(items);
    return Lift.of(
        all.isSensitive(),
        !all.isKnown(),
        () -> Type.set(member),
        () -> "toset(" + all.expression() + ")",
        () -> new Value.SetOf(((Value.ListOf) all.unmarked()).items(), member));
  }
}
