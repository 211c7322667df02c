package dev.hextet.core.schema;

import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind whose values have a short form, as a part of a neighbor's block.
 *
 * @param whole reads the full form
 * @param neighbour provides the block
 * @param shortForm reads the short form; empty for any other text
 */
record PartKind<T>(
    String name,
    Kind<T> whole,
    NeighbourBlock neighbour,
    Function<String, Optional<NeighbourBlock.Part>> shortForm)
    implements Kind<T> {

  @Override
  public Type type() {
    return whole.type();
  }

  @Override
  public Value absent() {
    return whole.absent();
  }

  @Override
  public boolean emptyIsUnset() {
    return whole.emptyIsUnset();
  }

  @Override
  public int blockWidth() {
    return whole.blockWidth();
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(value, known -> canonical(Kinds.text(known), known, around));
  }

  private Value canonical(Value text, Value value, KindContext around) {
    String written = text.asText().orElse("");
    return shortForm
        .apply(written)
        .map(part -> neighbour.part(written, part, around))
        .orElseGet(() -> whole.canonical(value, around));
  }

  @Override
  public T decode(Value canonical) {
    return whole.decode(canonical);
  }
}
