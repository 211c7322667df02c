package dev.hextet.core.schema;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A kind of single values: null, unknown and sensitive ones are dealt with here, once. */
record ScalarKind<T>(
    String name,
    Type type,
    boolean emptyIsUnset,
    int blockWidth,
    UnaryOperator<Value> known,
    Function<Value, T> decoder)
    implements Kind<T> {

  /** A kind whose values are not blocks of addresses. */
  ScalarKind(
      String name,
      Type type,
      boolean emptyIsUnset,
      UnaryOperator<Value> known,
      Function<Value, T> decoder) {
    this(name, type, emptyIsUnset, 0, known, decoder);
  }

  /** A kind for which an empty text means no value, if its values are texts. */
  ScalarKind(String name, Type type, UnaryOperator<Value> known, Function<Value, T> decoder) {
    this(name, type, type.equals(Type.STRING), known, decoder);
  }

  @Override
  public Value absent() {
    if (type.equals(Type.BOOL)) {
      return Value.of(false);
    }
    return type.equals(Type.NUMBER) ? Value.of(0) : Value.of("");
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(value, known);
  }

  @Override
  public T decode(Value canonical) {
    return decoder.apply(canonical);
  }
}
