package dev.hextet.core.check;

import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.MarkedValues;
import dev.hextet.core.value.Value;
import java.util.List;

/** Lists of texts. A single text is a list of one. */
record TextsKind() implements Kind<List<String>> {
  private static final Kind<List<String>> LIST = Kinds.listOf(Kinds.TEXT);

  @Override
  public String name() {
    return "string, or list of strings";
  }

  @Override
  public Value canonical(Value value, KindContext around) {
    return MarkedValues.through(
        value,
        known -> LIST.canonical(known instanceof Value.Items ? known : Value.list(known), around));
  }

  @Override
  public List<String> decode(Value canonical) {
    return LIST.decode(canonical);
  }
}
