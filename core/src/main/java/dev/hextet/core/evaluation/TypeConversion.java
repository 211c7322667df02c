package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.conversion.UndecidedConversion;
import dev.hextet.core.conversion.Unification;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Conversions of values between types, as in Terraform. Marks and unknown values are kept. */
public final class TypeConversion {
  private TypeConversion() {}

  /**
   * Returns the value converted to a type.
   *
   * @throws TypeMismatch if the conversion is impossible
   * @throws UndecidedConversion if the conversion depends on unknown values
   */
  public static Value to(Type type, Value value) {
    if (type == Type.ANY || value.type().equals(type) && !TypeCompatibility.isOpen(type)) {
      return value;
    } else if (value instanceof Value.Sensitive s) {
      ExpressionNode term = ConversionTerm.of(Nodes.of(s), value.type(), type);
      return MarkPropagation.marked(to(type, s.value()), () -> term);
    } else if (type == Type.OPEN) {
      return open(value);
    } else if (value instanceof Value.Unknown || value.isNull()) {
      return later(type, value);
    }
    return known(type, value);
  }

  /** Returns a string or a null unchanged. */
  private static Value open(Value value) {
    if (value.isNull() || value.type() == Type.STRING) {
      return value;
    }
    throw new UndecidedConversion();
  }

  private static Value later(Type type, Value value) {
    if (!TypeCompatibility.isPossible(value.type(), type)) {
      throw ImplicitConversion.mismatch(TypeCompatibility.needed(type), value);
    }
    return value instanceof Value.Unknown
        ? MarkPropagation.unknown(
            false, type, ConversionTerm.of(Nodes.of(value), value.type(), type))
        : Value.nothing(type);
  }

  private static Value known(Type type, Value value) {
    if (type == Type.STRING) {
      return ImplicitConversion.toText(value);
    } else if (type == Type.NUMBER) {
      return ImplicitConversion.toNumber(value);
    } else if (type == Type.BOOL) {
      return ImplicitConversion.toBool(value);
    } else if (value instanceof Value.Items items) {
      return items(type, items);
    } else if (value instanceof Value.MapOf map) {
      return map(type, map);
    }
    throw ImplicitConversion.mismatch(TypeCompatibility.needed(type), value);
  }

  private static Value items(Type type, Value.Items value) {
    if (type instanceof Type.ListType list) {
      Type member = member(list.member(), value);
      return new Value.ListOf(each(value.items(), member), member);
    } else if (type instanceof Type.SetType set) {
      Type member = member(set.member(), value);
      return SetBuilder.of(each(value.items(), member), member);
    } else if (type instanceof Type.TupleType tuple
        && value instanceof Value.ListOf
        && tuple.members().size() == value.items().size()) {
      List<Value> items = new ArrayList<>();
      value.items().forEach(item -> items.add(to(tuple.members().get(items.size()), item)));
      return Value.list(items);
    }
    throw ImplicitConversion.mismatch(TypeCompatibility.needed(type), value);
  }

  private static List<Value> each(List<Value> items, Type member) {
    if (items.size() == 1 && items.get(0).type().equals(member)) {
      return items;
    }
    List<Value> converted = new ArrayList<>();
    items.forEach(
        item -> converted.add(within("item " + converted.size(), () -> to(member, item))));
    return converted;
  }

  private static Type member(Type wanted, Value value) {
    List<Type> members = TypeCompatibility.members(value.type());
    if (isEmpty(value)
        && !members.stream().allMatch(type -> TypeCompatibility.isPossible(type, wanted))) {
      throw new TypeMismatch(
          "expected members of type %s, found members of type %s"
              .formatted(TypeText.word(wanted), TypeText.word(members.get(0))));
    }
    return wanted != Type.ANY || members.isEmpty()
        ? wanted
        : Unification.ofMembers(members)
            .orElseThrow(() -> new TypeMismatch("the members have no type in common"));
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Value.Items items
        ? items.items().isEmpty()
        : value instanceof Value.MapOf map && map.entries().isEmpty();
  }

  private static Value map(Type type, Value.MapOf value) {
    SortedMap<String, Value> converted = new TreeMap<>();
    if (type instanceof Type.MapType map) {
      Type member = member(map.member(), value);
      value
          .entries()
          .forEach(
              (name, item) ->
                  converted.put(name, within("\"" + name + "\"", () -> to(member, item))));
      return new Value.MapOf(converted, member);
    } else if (type instanceof Type.ObjectType object
        && value.entries().keySet().containsAll(object.members().keySet())) {
      object
          .members()
          .forEach(
              (name, member) ->
                  converted.put(
                      name, within("\"" + name + "\"", () -> to(member, value.get(name)))));
      return new Value.MapOf(converted);
    }
    throw ImplicitConversion.mismatch(TypeCompatibility.needed(type), value);
  }

  private static Value within(String place, Supplier<Value> work) {
    try {
      return work.get();
    } catch (TypeMismatch why) {
      throw new TypeMismatch(place + ": " + why.getMessage());
    }
  }
}
