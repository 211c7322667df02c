package dev.hextet.core.planning;

import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.schema.AttributePath;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Applies {@code ignore_changes}: replaces the ignored parts of a desired value by the live ones. A
 * part of a sensitive record stays sensitive; without its value, it is unknown.
 */
final class IgnoredParts {
  private IgnoredParts() {}

  /** The wanted value of an attribute, with its ignored parts as they are in the live one. */
  static Value kept(Collection<AttributePath> ignored, String attribute, Value wanted, Value live) {
    Value kept = wanted;
    for (AttributePath path : ignored) {
      if (path.attribute().equals(attribute)) {
        kept = kept(kept, live, path.steps());
      }
    }
    return kept;
  }

  private static Value kept(Value wanted, Value live, List<Object> steps) {
    if (steps.isEmpty()) {
      return live.unmarked().equals(wanted.unmarked()) ? wanted : live;
    }
    List<Object> rest = steps.subList(1, steps.size());
    Value parts = MarkedValues.inward(live);
    if (wanted.isNull()) {
      Value alone = steps.get(0) instanceof String ? Value.map(new TreeMap<>()) : wanted;
      return alone.isNull() || parts.isNull() ? wanted : orNull(part(alone, parts, steps, rest));
    }
    return part(MarkedValues.inward(wanted), parts, steps, rest);
  }

  private static Value orNull(Value value) {
    return value instanceof Value.MapOf map && map.entries().isEmpty() ? Value.NULL : value;
  }

  private static Value part(Value wanted, Value live, List<Object> steps, List<Object> rest) {
    if (wanted instanceof Value.MapOf map) {
      return steps.get(0) instanceof String name
          ? member(map, live, name, rest)
          : kept(map, live, rest);
    }
    return wanted instanceof Value.ListOf list && steps.get(0) instanceof Integer number
        ? item(list, live, number, rest)
        : wanted;
  }

  private static Value member(Value.MapOf wanted, Value live, String name, List<Object> rest) {
    Value liveMember =
        ObservedResources.isDigest(live)
            ? unread((Value.Sensitive) live, Value.of(name))
            : live instanceof Value.MapOf map ? map.get(name) : Value.NULL;
    SortedMap<String, Value> entries = new TreeMap<>(wanted.entries());
    Value member = kept(wanted.get(name), liveMember, rest);
    if (member.isNull()) {
      entries.remove(name);
    } else {
      entries.put(name, member);
    }
    return entries.isEmpty() && live.isNull() ? Value.NULL : Value.map(entries);
  }

  private static Value item(Value.ListOf wanted, Value live, int number, List<Object> rest) {
    if (number >= wanted.items().size()) {
      return wanted;
    }
    Value there;
    if (ObservedResources.isDigest(live)) {
      there = unread((Value.Sensitive) live, Value.of(number));
    } else if (live instanceof Value.ListOf list && number < list.items().size()) {
      there = list.items().get(number);
    } else {
      return wanted;
    }
    List<Value> items = new ArrayList<>(wanted.items());
    items.set(number, kept(items.get(number), there, rest));
    return Value.list(items);
  }

  /** Returns the unknown value of an unread part. */
  private static Value unread(Value.Sensitive digest, Value step) {
    Term term = Terms.item(digest.term(), step);
    return Value.sensitive(Value.unknown(term), term);
  }
}
