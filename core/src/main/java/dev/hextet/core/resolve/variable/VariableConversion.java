package dev.hextet.core.resolve.variable;

import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.conversion.UndecidedConversion;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.resolve.variable.VariableType.Collection;
import dev.hextet.core.resolve.variable.VariableType.Member;
import dev.hextet.core.resolve.variable.VariableType.ObjectOf;
import dev.hextet.core.resolve.variable.VariableType.Shape;
import dev.hextet.core.resolve.variable.VariableType.Simple;
import dev.hextet.core.resolve.variable.VariableType.Tuple;
import dev.hextet.core.resolve.variable.WrongValue.Step;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Converts a given value to a type, as Terraform does: omitted attributes of an object receive
 * their defaults, and unknown attributes are dropped.
 */
final class VariableConversion {
  private VariableConversion() {}

  /**
   * The value as one of a type.
   *
   * @throws WrongValue if it cannot be one
   */
  static Value convert(VariableType type, Value value) {
    return convert(type, value, null);
  }

  /** Returns the value of a node converted to a type. For a string, the text is literal. */
  static Value convert(VariableType type, DocumentNode node) {
    return convert(type, node.value(), node);
  }

  private static Value convert(VariableType type, Value value, @Nullable DocumentNode node) {
    if (type == Simple.ANY) {
      return value;
    } else if (value instanceof Value.Sensitive sensitive) {
      return Value.sensitive(convert(type, sensitive.value(), node), sensitive.term());
    } else if (value instanceof Value.Unknown) {
      return unknown(type, value);
    } else if (value.isNull()) {
      return Value.nothing(type.pattern());
    } else if (type == Simple.STRING && node instanceof ScalarNode scalar) {
      return Value.of(scalar.text());
    } else if (type instanceof Simple simple) {
      return simple(simple, value);
    } else if (type instanceof Collection collection) {
      return collection.shape() == Shape.MAP
          ? map(collection, value, node)
          : list(collection, value, node);
    }
    return type instanceof Tuple tuple
        ? tuple(tuple, value, node)
        : object((ObjectOf) type, value, node);
  }

  private static Value unknown(VariableType type, Value value) {
    try {
      return TypeConversion.to(type.pattern(), value);
    } catch (TypeMismatch e) {
      throw wrong(type, value);
    } catch (UndecidedConversion e) {
      return value;
    }
  }

  private static Value simple(Simple type, Value value) {
    boolean single =
        value instanceof Value.Text || value instanceof Value.Num || value instanceof Value.Bool;
    String function = "to" + type.text();
    return (single ? ConstantEvaluator.call(function, value) : Optional.<Value>empty())
        .orElseThrow(() -> wrong(type, value));
  }

  private static Value list(Collection type, Value value, @Nullable DocumentNode node) {
    List<Value> items = new ArrayList<>();
    for (Value item : items(type, value)) {
      int index = items.size();
      DocumentNode written = node instanceof SequenceNode list ? list.items().get(index) : null;
      items.add(within(Step.item(index), () -> convert(type.member(), item, written)));
    }
    Optional<Type> member = VariableType.certain(type.member());
    boolean set = type.shape() == Shape.SET;
    return member
        .<Value>map(known -> set ? new Value.SetOf(items, known) : new Value.ListOf(items, known))
        .orElseGet(() -> alike(type, Value.list(items)));
  }

  private static List<Value> items(VariableType type, Value value) {
    if (value instanceof Value.Items list) {
      return list.items();
    }
    throw wrong(type, value);
  }

  private static Value map(Collection type, Value value, @Nullable DocumentNode node) {
    SortedMap<String, Value> entries = new TreeMap<>();
    entries(type, value)
        .forEach(
            (key, item) ->
                entries.put(
                    key,
                    within(
                        Step.entry(key), () -> convert(type.member(), item, written(node, key)))));
    return VariableType.certain(type.member())
        .<Value>map(known -> new Value.MapOf(entries, known))
        .orElseGet(() -> alike(type, Value.map(entries)));
  }

  private static Map<String, Value> entries(VariableType type, Value value) {
    if (value instanceof Value.MapOf map) {
      return map.entries();
    }
    throw wrong(type, value);
  }

  /** Converts members of any type to one common type. */
  private static Value alike(Collection type, Value members) {
    return ConstantEvaluator.call("to" + type.shape().word(), members)
        .orElseThrow(() -> new WrongValue("must have members of one type"));
  }

  private static Value tuple(Tuple type, Value value, @Nullable DocumentNode node) {
    List<Value> given = items(type, value);
    if (given.size() != type.members().size()) {
      throw new WrongValue("must be " + type.wanted() + ", not of " + given.size());
    }
    List<Value> items = new ArrayList<>();
    for (VariableType member : type.members()) {
      int index = items.size();
      DocumentNode written = node instanceof SequenceNode list ? list.items().get(index) : null;
      items.add(within(Step.item(index), () -> convert(member, given.get(index), written)));
    }
    return Value.list(items);
  }

  private static Value object(ObjectOf type, Value value, @Nullable DocumentNode node) {
    Map<String, Value> given = entries(type, value);
    SortedMap<String, Value> members = new TreeMap<>();
    type.members()
        .forEach(
            (name, member) ->
                members.put(
                    name,
                    within(
                        Step.attribute(name),
                        () -> member(member, given.get(name), written(node, name)))));
    return Value.map(members);
  }

  private static Value member(Member member, @Nullable Value value, @Nullable DocumentNode node) {
    if (value != null && !(value.isNull() && member.optional())) {
      return convert(member.type(), value, node);
    } else if (!member.optional()) {
      throw new WrongValue("is missing");
    }
    Value fallback = member.fallback();
    return fallback == null ? convert(member.type(), Value.NULL, null) : fallback;
  }

  private static @Nullable DocumentNode written(@Nullable DocumentNode node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.entry(key).map(Entry::node).orElse(null)
        : null;
  }

  private static Value within(Step step, Supplier<Value> conversion) {
    try {
      return conversion.get();
    } catch (WrongValue e) {
      throw e.within(step);
    }
  }

  private static WrongValue wrong(VariableType type, Value value) {
    String found = value instanceof Value.Bool ? "true or false" : "a " + value.typeName();
    boolean text = value instanceof Value.Text && type instanceof Simple;
    return new WrongValue(
        "must be "
            + type.wanted()
            + (text ? "; the string cannot be converted" : ", not " + found));
  }
}
