package dev.hextet.core.expression;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * Makes sets. A member that is sensitive makes the whole set so, and one that is not known, if
 * there are others that may be the same.
 */
final class Sets {
  private Sets() {}

  /** The set of some values of one type. */
  static Value of(List<Value> items, Type member) {
    Value.ListOf all = Value.list(items);
    return Lift.of(
        all.isSensitive(),
        !Value.SetOf.isCertain(((Value.ListOf) all.unmarked()).items()),
        () -> Type.set(member),
        () -> "toset(" + all.expression() + ")",
        () -> new Value.SetOf(((Value.ListOf) all.unmarked()).items(), member));
  }
}
