package dev.hextet.core.expression;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Terraform's conversions between types. Marks are kept, and unknown values stay unknown. */
public final class TypeConversion {
  private TypeConversion() {}

  /** The types of the members, in order; one for those of a list, set or map. */
  public static List<Type> members(Type type) {
    if (type instanceof Type.TupleType tuple) {
      return tuple.members();
    } else if (type instanceof Type.ObjectType object) {
      return List.copyOf(object.members().values());
    } else if (type instanceof Type.ListType list) {
      return List.of(list.member());
    } else if (type instanceof Type.SetType set) {
      return List.of(set.member());
    }
    return type instanceof Type.MapType map ? List.of(map.member()) : List.of();
  }

  /** Determines whether some value of the first type can be converted to the second. */
  public static boolean isPossible(Type from, Type to) {
    if (from.equals(to) || isAny(from) || isAny(to)) {
      return true;
    } else if (Type.isPrimitive(from) || Type.isPrimitive(to)) {
      return Type.isPrimitive(from)
          && Type.isPrimitive(to)
          && (from == Type.STRING || to == Type.STRING);
    } else if (to instanceof Type.ListType || to instanceof Type.SetType) {
      return !isMap(from) && membersFit(from, members(to).get(0));
    } else if (to instanceof Type.MapType map) {
      return isMap(from) && membersFit(from, map.member());
    } else if (to instanceof Type.TupleType tuple) {
      return from instanceof Type.TupleType other && eachFits(other.members(), tuple.members());
    }
    return isMap(from) && namesFit(from, ((Type.ObjectType) to).members());
  }

  private static boolean isAny(Type type) {
    return type == Type.ANY || type == Type.OPEN;
  }

  private static boolean isMap(Type type) {
    return type instanceof Type.MapType || type instanceof Type.ObjectType;
  }

  private static boolean membersFit(Type from, Type member) {
    return member == Type.ANY
        ? members(from).isEmpty() || common(members(from)).isPresent()
        : members(from).stream().allMatch(type -> isPossible(type, member));
  }

  private static boolean eachFits(List<Type> from, List<Type> to) {
    boolean fits = from.size() == to.size();
    for (int i = 0; fits && i < from.size(); i++) {
      fits = isPossible(from.get(i), to.get(i));
    }
    return fits;
  }

  private static boolean namesFit(Type from, SortedMap<String, Type> to) {
    if (from instanceof Type.MapType map) {
      return to.values().stream().allMatch(type -> isPossible(map.member(), type));
    }
    SortedMap<String, Type> names = ((Type.ObjectType) from).members();
    return to.entrySet().stream()
        .allMatch(
            wanted -> {
              Type given = names.get(wanted.getKey());
              return given != null && isPossible(given, wanted.getValue());
            });
  }

  /** Determines whether a type depends on unknown values. */
  static boolean isOpen(Type type) {
    return type == Type.OPEN || members(type).stream().anyMatch(TypeConversion::isOpen);
  }

  /** The type that members of a collection take on; none if they have nothing in common. */
  private static Optional<Type> common(List<Type> members) {
    return Unification.of(members)
        .filter(type -> type != Type.ANY || members.stream().allMatch(TypeConversion::isAny));
  }

  /**
   * Returns the value converted to a type.
   *
   * @throws TypeMismatch if the conversion is impossible
   * @throws UndecidedConversion if the conversion depends on unknown values
   */
  public static Value to(Type type, Value value) {
    if (type == Type.ANY || value.type().equals(type) && !isOpen(type)) {
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
    if (!isPossible(value.type(), type)) {
      throw ImplicitConversion.mismatch(needed(type), value);
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
    throw ImplicitConversion.mismatch(needed(type), value);
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
    throw ImplicitConversion.mismatch(needed(type), value);
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
    List<Type> members = members(value.type());
    if (isEmpty(value) && !members.stream().allMatch(type -> isPossible(type, wanted))) {
      throw new TypeMismatch(
          "members of type %s are needed, and those of this are of type %s"
              .formatted(TypeText.word(wanted), TypeText.word(members.get(0))));
    }
    return wanted != Type.ANY || members.isEmpty()
        ? wanted
        : common(members)
            .orElseThrow(
                () -> new TypeMismatch("the members must be of one type, and have none in common"));
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
    throw ImplicitConversion.mismatch(needed(type), value);
  }

  private static Value within(String place, Supplier<Value> work) {
    try {
      return work.get();
    } catch (TypeMismatch why) {
      throw new TypeMismatch(place + ": " + why.getMessage());
    }
  }

  /** Returns the name of the required type, with its article. */
  public static String needed(Type type) {
    if (type instanceof Type.ListType || type instanceof Type.TupleType) {
      return "a list";
    } else if (type instanceof Type.SetType) {
      return "a set";
    } else if (type instanceof Type.MapType || type instanceof Type.ObjectType) {
      return "a map";
    }
    return type == Type.BOOL ? "true or false" : "a " + TypeText.word(type);
  }
}
