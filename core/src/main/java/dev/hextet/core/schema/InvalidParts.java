package dev.hextet.core.schema;

import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds every part of an attribute's value that is not of its kind, where a kind alone reports the
 * first: a part that was found is replaced with an unknown one, or left out, until the rest is
 * valid.
 */
public final class InvalidParts {
  private static final int MOST = 50;

  private InvalidParts() {}

  /** Returns the reasons why a value is not valid, in the order in which its kind finds them. */
  public static List<InvalidValue> of(Attribute<?> attribute, Value value, KindContext around) {
    List<InvalidValue> found = new ArrayList<>();
    Optional<Value> rest = Optional.of(value);
    while (rest.isPresent() && found.size() < MOST) {
      Optional<InvalidValue> next = first(attribute, rest.get(), around);
      next.filter(invalid -> found.stream().noneMatch(other -> isSame(other, invalid)))
          .ifPresent(found::add);
      rest = next.isEmpty() ? Optional.empty() : without(rest.get(), next.get());
    }
    return found;
  }

  /** Determines whether two members of one block are invalid for the same reason. */
  private static boolean isSame(InvalidValue one, InvalidValue other) {
    return one.code().equals(other.code())
        && one.summary().equals(other.summary())
        && parent(one).equals(parent(other));
  }

  private static List<Object> parent(InvalidValue invalid) {
    List<Object> path = invalid.path();
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }

  private static Optional<InvalidValue> first(
      Attribute<?> attribute, Value value, KindContext around) {
    try {
      Value unused = attribute.canonical(value, around);
      return Optional.empty();
    } catch (InvalidValue e) {
      return Optional.of(e);
    }
  }

  /**
   * Returns the value with the invalid member made valid. An item of a list that is invalid as a
   * whole has no valid form, and ends the search.
   */
  private static Optional<Value> without(Value value, InvalidValue invalid) {
    List<Object> path = invalid.path();
    if (path.isEmpty() || path.get(path.size() - 1) instanceof Integer) {
      return Optional.empty();
    }
    boolean misnamed = invalid.code().equals(ValueDiagnostic.BLOCK_WITHOUT_ATTRIBUTE.code());
    Value part = misnamed ? Value.NULL : Value.unknown(Term.named("valid"));
    Optional<Value> changed = changed(value, path, part);
    return changed.filter(rest -> !rest.equals(value));
  }

  /** Returns the value with another part at a path; a null one is left out of a map. */
  private static Optional<Value> changed(Value value, List<Object> path, Value part) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Object step = path.get(0);
    List<Object> steps = path.subList(1, path.size());
    if (value instanceof Value.MapOf map && step instanceof String name) {
      return inner(map.get(name), steps, part).map(member -> with(map, name, member));
    } else if (value instanceof Value.ListOf list) {
      // A block may stand in a list of one item, and its path does not name that.
      boolean single = step instanceof String && list.items().size() == 1;
      int index = step instanceof Integer i && i < list.items().size() ? i : single ? 0 : -1;
      return index < 0
          ? Optional.empty()
          : inner(list.items().get(index), single ? path : steps, part)
              .map(item -> with(list, index, item));
    }
    return Optional.empty();
  }

  private static Optional<Value> inner(Value value, List<Object> path, Value part) {
    return path.isEmpty() ? Optional.of(part) : changed(value, path, part);
  }

  private static Value with(Value.MapOf map, String name, Value member) {
    SortedMap<String, Value> members = new TreeMap<>(map.entries());
    if (member.isNull()) {
      members.remove(name);
    } else {
      members.put(name, member);
    }
    return Value.map(members);
  }

  private static Value with(Value.ListOf list, int index, Value item) {
    List<Value> items = new ArrayList<>(list.items());
    items.set(index, item);
    return Value.list(items);
  }
}
