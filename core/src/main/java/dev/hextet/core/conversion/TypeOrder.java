package dev.hextet.core.conversion;

import dev.hextet.core.value.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Order of the candidates for a common type: the more general first. */
final class TypeOrder {
  private TypeOrder() {}

  /** Returns the types sorted as far as they compare; otherwise in the given order. */
  static List<Type> sorted(List<Type> types) {
    int[] before = new int[types.size()];
    for (Type one : types) {
      for (int i = 0; i < before.length; i++) {
        before[i] += compare(one, types.get(i)) < 0 ? 1 : 0;
      }
    }
    Deque<Integer> next = new ArrayDeque<>();
    for (int i = 0; i < before.length; i++) {
      if (before[i] == 0) {
        next.add(i);
      }
    }
    List<Type> sorted = new ArrayList<>();
    while (!next.isEmpty()) {
      Type taken = types.get(next.remove());
      sorted.add(taken);
      for (int i = 0; i < before.length; i++) {
        if (compare(taken, types.get(i)) < 0 && --before[i] == 0) {
          next.add(i);
        }
      }
    }
    return sorted;
  }

  /** Returns a negative number if the first type is more general, and 0 if neither is. */
  private static int compare(Type a, Type b) {
    if (a == Type.ANY || b == Type.ANY) {
      return Boolean.compare(a == Type.ANY, b == Type.ANY);
    } else if (Type.isPrimitive(a) && Type.isPrimitive(b)) {
      return Boolean.compare(b == Type.STRING, a == Type.STRING);
    } else if (isOneCollection(a, b)) {
      return compare(TypeCompatibility.members(a).get(0), TypeCompatibility.members(b).get(0));
    } else if (a instanceof Type.TupleType && b instanceof Type.TupleType) {
      return members(TypeCompatibility.members(a), TypeCompatibility.members(b));
    } else if (a instanceof Type.ObjectType one && b instanceof Type.ObjectType other) {
      return one.members().keySet().equals(other.members().keySet())
          ? members(TypeCompatibility.members(a), TypeCompatibility.members(b))
          : 0;
    }
    int ranks = Integer.compare(rank(a), rank(b));
    return isMap(a) == isMap(b) && rank(a) > 0 && rank(b) > 0 ? ranks : 0;
  }

  private static boolean isOneCollection(Type a, Type b) {
    return a instanceof Type.ListType && b instanceof Type.ListType
        || a instanceof Type.SetType && b instanceof Type.SetType
        || a instanceof Type.MapType && b instanceof Type.MapType;
  }

  private static boolean isMap(Type type) {
    return type instanceof Type.MapType || type instanceof Type.ObjectType;
  }

  /** Returns the rank: a list before a tuple before a set, a map before an object. */
  private static int rank(Type type) {
    if (type instanceof Type.ListType || type instanceof Type.MapType) {
      return 1;
    } else if (type instanceof Type.TupleType || type instanceof Type.ObjectType) {
      return 2;
    }
    return type instanceof Type.SetType ? 3 : 0;
  }

  private static int members(List<Type> a, List<Type> b) {
    int result = 0;
    for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
      int member = compare(a.get(i), b.get(i));
      if (member * result < 0) {
        return 0;
      }
      result = result == 0 ? member : result;
    }
    return result;
  }
}
