package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A variable of a {@code for}, or the item that a splat is at. */
record Named(String name, @Nullable SourceRange range) implements Node {

  /** The item that a splat is at; no variable can have this name. */
  static final String ITEM = "[*]";

  @Override
  public Value evaluate(Env env) {
    return env.named(name);
  }

  @Override
  public Phrase phrase(Printer printer) {
    return Phrase.primary(name);
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public boolean hasVariables() {
    return true;
  }

  @Override
  public boolean mentions(Set<String> names) {
    return names.contains(name);
  }
}
