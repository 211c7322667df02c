package dev.hextet.core.function;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.conversion.ParameterShape;
import dev.hextet.core.conversion.TypeCompatibility;
import dev.hextet.core.conversion.TypeMismatch;
import dev.hextet.core.evaluation.MarkPropagation;
import dev.hextet.core.evaluation.TypeConversion;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;

/**
 * A parameter of a function.
 *
 * @param name Terraform's name, for messages
 * @param shape required structure of the value
 * @param type target type of the conversion
 * @param nullable true if the value may be null
 * @param depth depth to which the function inspects the value
 */
record Parameter(String name, ParameterShape shape, Type type, boolean nullable, Depth depth) {

  /** Depth to which a function inspects an argument. */
  enum Depth {
    /** To the bottom: all of it has to be known, and every mark within becomes the result's. */
    WHOLE,
    /** The same of marks, but the function decides itself which members have to be known. */
    MARKS,
    /** At the container alone: members keep their marks, and need not be known. */
    CONTAINER,
    /**
     * No inspection: the function receives the argument with its mark and passes parts of it on.
     */
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

  /** Returns the parameter for a list of any single type. */
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

  /** Determines whether an argument makes the result sensitive. */
  boolean marks(Value value) {
    return switch (depth) {
      case WHOLE, MARKS -> value.isSensitive();
      case CONTAINER -> value instanceof Value.Sensitive;
      case NOTHING -> false;
    };
  }

  /** Determines whether an argument makes the result unknown. */
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
   * Returns the converted value; an unknown value is returned unchanged.
   *
   * @throws TypeMismatch if the function does not accept the value
   */
  Value convert(Value value) {
    Value bare = MarkPropagation.bare(value);
    if (!shape.admits(bare.type())) {
      throw ImplicitConversion.mismatch(shape.needed(), bare);
    } else if (bare.isNull()) {
      return value;
    } else if (!(bare instanceof Value.Unknown)) {
      return TypeConversion.to(type, value);
    } else if (!TypeCompatibility.isPossible(bare.type(), type)) {
      throw ImplicitConversion.mismatch(TypeCompatibility.needed(type), bare);
    }
    return value;
  }
}
