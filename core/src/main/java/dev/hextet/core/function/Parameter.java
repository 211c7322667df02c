package dev.hextet.core.function;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.expression.MarkPropagation;
import dev.hextet.core.expression.ParameterShape;
import dev.hextet.core.expression.TypeConversion;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;

/**
 * A parameter of a function.
 *
 * @param name as Terraform names it, for messages
 * @param shape how the value has to be built
 * @param type what it is converted to
 * @param nullable whether it may be null
 * @param depth how far the function looks into it
 */
record Parameter(String name, ParameterShape shape, Type type, boolean nullable, Depth depth) {

  /** How far a function looks into an argument. */
  enum Depth {
    /** To the bottom: all of it has to be known, and every mark within becomes the result's. */
    WHOLE,
    /** The same of marks, but the function decides itself which members have to be known. */
    MARKS,
    /** At the container alone: members keep their marks, and need not be known. */
    CONTAINER,
    /** Not at all: the function gets it with its mark, and passes on what it uses. */
    NOTHING
  }

  static Parameter any(String name) {
    return shaped(name, ParameterShape.ANY);
  }

  static Parameter text(String name) {
    return of(name, Type.STRING);
  }

  static Parameter number(String name) {
    return of(name, Type.NUMBER);
  }

  /** A list or a tuple, as it is. */
  static Parameter list(String name) {
    return shaped(name, ParameterShape.LIST);
  }

  /** A list, a tuple or a set, as it is. */
  static Parameter items(String name) {
    return shaped(name, ParameterShape.ITEMS);
  }

  /** A list of one type, whatever it is. */
  static Parameter unified(String name) {
    return of(name, Type.list(Type.ANY));
  }

  static Parameter texts(String name) {
    return of(name, Type.list(Type.STRING));
  }

  static Parameter set(String name) {
    return of(name, Type.set(Type.ANY));
  }

  /** A map or an object, as it is. */
  static Parameter map(String name) {
    return shaped(name, ParameterShape.MAP);
  }

  static Parameter of(String name, Type type) {
    return new Parameter(name, ParameterShape.ANY, type, false, Depth.WHOLE);
  }

  private static Parameter shaped(String name, ParameterShape shape) {
    return new Parameter(name, shape, Type.ANY, false, Depth.WHOLE);
  }

  /** The same, null allowed. */
  Parameter orNull() {
    return new Parameter(name, shape, type, true, depth);
  }

  /** The same, for a function that looks at the members, and not at all of them. */
  Parameter partly() {
    return to(Depth.MARKS);
  }

  /** The same, for a function that does not look at the members. */
  Parameter unopened() {
    return to(Depth.CONTAINER);
  }

  /** The same, for a function that may not use it. */
  Parameter untouched() {
    return to(Depth.NOTHING);
  }

  private Parameter to(Depth other) {
    return new Parameter(name, shape, type, nullable, other);
  }

  /** Whether an argument makes the result sensitive. */
  boolean marks(Value value) {
    return switch (depth) {
      case WHOLE, MARKS -> value.isSensitive();
      case CONTAINER -> value instanceof Value.Sensitive;
      case NOTHING -> false;
    };
  }

  /** Whether the function has to wait for an argument. */
  boolean waits(Value value) {
    return depth == Depth.WHOLE ? !value.isKnown() : value.isUnknown();
  }

  /** The argument without the marks that go to the result. */
  Value open(Value value) {
    return switch (depth) {
      case WHOLE, MARKS -> value.unmarked();
      case CONTAINER -> MarkPropagation.bare(value);
      case NOTHING -> value;
    };
  }

  /**
   * The value as the function takes it; what is not known yet stays as it is.
   *
   * @throws TypeMismatch if it is nothing that the function takes
   */
  Value convert(Value value) {
    Value bare = MarkPropagation.bare(value);
    if (!shape.admits(bare.type())) {
      throw ImplicitConversion.mismatch(shape.needed(), bare);
    } else if (bare.isNull()) {
      return value;
    } else if (!(bare instanceof Value.Unknown)) {
      return TypeConversion.to(type, value);
    } else if (!TypeConversion.isPossible(bare.type(), type)) {
      throw ImplicitConversion.mismatch(TypeConversion.needed(type), bare);
    }
    return value;
  }
}
