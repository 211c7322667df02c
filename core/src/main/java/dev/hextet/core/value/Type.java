package dev.hextet.core.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The type of a value in the language, as in Terraform. A list, a set and a map have members of one
 * type; a tuple and an object, which is what brackets and braces give, have a type for each member.
 */
// It has no default method, so no thread that starts from a constant waits for this interface.
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Type {

  /** Type of a literal null and of the members of an empty list. */
  Type ANY = Basic.ANY;

  /** Type of an unknown value that may turn out to be of any type. */
  Type OPEN = Basic.OPEN;

  Type STRING = Basic.STRING;
  Type NUMBER = Basic.NUMBER;
  Type BOOL = Basic.BOOL;

  /** The types that have no members. */
  enum Basic implements Type {
    ANY,
    OPEN,
    STRING,
    NUMBER,
    BOOL
  }

  /** Values in order, all of one type. */
  record ListType(Type member) implements Type {}

  /** Values without order, each once, all of one type. */
  record SetType(Type member) implements Type {}

  /** Values by name, all of one type. */
  record MapType(Type member) implements Type {}

  /** Values in order, each of its own type. */
  record TupleType(List<Type> members) implements Type {
    public TupleType {
      members = List.copyOf(members);
    }
  }

  /** Values by name, each of its own type. */
  record ObjectType(SortedMap<String, Type> members) implements Type {
    public ObjectType {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    /** Without the names: they are keys, and may be secret as the value is. */
    @Override
    public String toString() {
      return "ObjectType" + List.copyOf(members.values());
    }
  }

  static Type list(Type member) {
    return new ListType(member);
  }

  static Type set(Type member) {
    return new SetType(member);
  }

  static Type map(Type member) {
    return new MapType(member);
  }

  static Type tuple(List<Type> members) {
    return new TupleType(members);
  }

  static Type object(Map<String, Type> members) {
    return new ObjectType(new TreeMap<>(members));
  }

  /** Determines whether a type is primitive: string, number or boolean. */
  static boolean isPrimitive(Type type) {
    return type == STRING || type == NUMBER || type == BOOL;
  }
}
