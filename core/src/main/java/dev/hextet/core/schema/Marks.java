package dev.hextet.core.schema;

import dev.hextet.core.value.Value;
import java.util.function.UnaryOperator;

/** Applies a function to what is known in a value and keeps its marks. */
public final class Marks {
  private Marks() {}

  /**
   * Null and unknown values are given back as they are; of a sensitive one, what it holds goes
   * through the function and the mark is put back, and a refusal does not tell what it holds.
   */
  public static Value through(Value value, UnaryOperator<Value> function) {
    if (value instanceof Value.Sensitive sensitive) {
      return Value.sensitive(secretly(sensitive.value(), function), sensitive.expression());
    }
    return value.isNull() || value instanceof Value.Unknown ? value : function.apply(value);
  }

  private static Value secretly(Value value, UnaryOperator<Value> function) {
    try {
      return through(value, function);
    } catch (InvalidValue e) {
      throw new InvalidValue(
          e.code(), "the sensitive value is not valid here", "It is not shown, being sensitive.");
    }
  }
}
