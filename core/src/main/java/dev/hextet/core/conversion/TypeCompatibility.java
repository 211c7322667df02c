package dev.hextet.core.conversion;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.TypeText;
import java.util.List;
import java.util.SortedMap;

/** Relations between types: which values of one type can be converted to another. */
public final class TypeCompatibility {
  private TypeCompatibility() {}

  /** Returns the types of the members, in order; one type for all members of a list, set or map. */
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

  /** Determines whether a type is not decided. */
  static boolean isAny(Type type) {
    return type == Type.ANY || type == Type.OPEN;
  }

  private static boolean isMap(Type type) {
    return type instanceof Type.MapType || type instanceof Type.ObjectType;
  }

  private static boolean membersFit(Type from, Type member) {
    return member == Type.ANY
        ? members(from).isEmpty() || Unification.ofMembers(members(from)).isPresent()
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
  public static boolean isOpen(Type type) {
    return type == Type.OPEN || members(type).stream().anyMatch(TypeCompatibility::isOpen);
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
