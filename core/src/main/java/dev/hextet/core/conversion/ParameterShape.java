package dev.hextet.core.conversion;

import dev.hextet.core.value.Type;

/**
 * Shape of the argument of a function that depends on the structure of a value, and not on its
 * member types.
 */
public enum ParameterShape {
  ANY("a value"),
  /** A list or a tuple. */
  LIST("a list"),
  /** A list, a tuple or a set. */
  ITEMS("a list or a set"),
  /** A map or an object. */
  MAP("a map");

  private final String needed;

  ParameterShape(String needed) {
    this.needed = needed;
  }

  /** Returns the name of the required type, with its article. */
  public String needed() {
    return needed;
  }

  public boolean admits(Type type) {
    if (this == ANY || type == Type.ANY || type == Type.OPEN) {
      return true;
    } else if (this == MAP) {
      return type instanceof Type.MapType || type instanceof Type.ObjectType;
    }
    return type instanceof Type.ListType
        || type instanceof Type.TupleType
        || this == ITEMS && type instanceof Type.SetType;
  }
}
