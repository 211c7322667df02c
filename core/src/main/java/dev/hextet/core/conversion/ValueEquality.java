package dev.hextet.core.conversion;

import dev.hextet.core.value.Value;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Equality in the language: equal content and equal types. Marks do not count. */
public final class ValueEquality {
  private static final Optional<Boolean> YES = Optional.of(true);
  private static final Optional<Boolean> NO = Optional.of(false);
  private static final Optional<Boolean> OPEN = Optional.empty();

  private ValueEquality() {}

  /** Determines whether two values are equal; empty if that depends on unknown values. */
  public static Optional<Boolean> of(Value left, Value right) {
    Value a = left.unmarked();
    Value b = right.unmarked();
    if (a instanceof Value.Unknown || b instanceof Value.Unknown) {
      return later(a, b);
    } else if (a.isNull() || b.isNull()) {
      return Optional.of(a.isNull() && b.isNull());
    }
    boolean decided =
        a.isKnown()
            && b.isKnown()
            && !TypeCompatibility.isOpen(a.type())
            && !TypeCompatibility.isOpen(b.type());
    return decided ? Optional.of(a.type().equals(b.type()) && a.equals(b)) : members(a, b);
  }

  private static Optional<Boolean> later(Value a, Value b) {
    if (a.equals(b)) {
      return YES;
    }
    boolean mayBeNull = a.isNull() || b.isNull();
    boolean certain =
        !TypeCompatibility.isOpen(a.type()) && !TypeCompatibility.isOpen(b.type()) && !mayBeNull;
    return certain && !a.type().equals(b.type()) && (a.isKnown() || b.isKnown()) ? NO : OPEN;
  }

  private static Optional<Boolean> members(Value a, Value b) {
    if (a instanceof Value.ListOf one && b instanceof Value.ListOf other) {
      boolean alike = one.items().size() == other.items().size() && isTuple(one) == isTuple(other);
      return alike ? all(a, b, one.items(), other.items()) : NO;
    }
    if (a instanceof Value.SetOf one && b instanceof Value.SetOf other) {
      boolean alike = one.items().size() == other.items().size();
      return alike ? all(a, b, one.items(), other.items()) : NO;
    }
    if (a instanceof Value.MapOf one && b instanceof Value.MapOf other) {
      Map<String, Value> ours = one.entries();
      boolean alike =
          ours.keySet().equals(other.entries().keySet())
              && (one.member() == null) == (other.member() == null);
      return alike
          ? all(a, b, List.copyOf(ours.values()), List.copyOf(other.entries().values()))
          : NO;
    }
    return NO;
  }

  private static boolean isTuple(Value.ListOf list) {
    return list.member() == null;
  }

  private static Optional<Boolean> all(Value a, Value b, List<Value> ours, List<Value> theirs) {
    boolean certain = a.type().equals(b.type()) || ours.isEmpty();
    Iterator<Value> other = theirs.iterator();
    for (Value item : ours) {
      Optional<Boolean> same = of(item, other.next());
      if (same.equals(NO)) {
        return NO;
      }
      certain &= same.isPresent();
    }
    return certain ? YES : OPEN;
  }
}
