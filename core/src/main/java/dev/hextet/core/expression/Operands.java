package dev.hextet.core.expression;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;

/** Operands as the operators need them. */
final class Operands {
  private Operands() {}

  /**
   * The operand as one of a type; one that is not known yet stays as it is, if it can be one.
   *
   * @param what says what is wrong if it cannot
   * @param node where it stands
   */
  static Value of(Value value, Type type, String what, Node node) {
    try {
      if (type == Type.ANY) {
        return value;
      }
      Value bare = Lift.bare(value);
      boolean unknown = bare instanceof Value.Unknown && Conversion.isPossible(bare.type(), type);
      if (bare.isNull()) {
        throw Convert.mismatch(Conversion.needed(type), bare);
      }
      return unknown ? value : Conversion.to(type, value);
    } catch (Mismatch why) {
      throw Problem.operand(what, why, value.isSensitive(), node);
    }
  }
}
