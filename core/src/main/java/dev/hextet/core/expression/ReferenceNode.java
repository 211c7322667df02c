package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reference to something outside of the expression. */
record ReferenceNode(Reference reference) implements Node {

  @Override
  public @Nullable SourceRange range() {
    return reference.range();
  }

  @Override
  public boolean isTraversal() {
    return true;
  }

  @Override
  public Value evaluate(Env env) {
    return env.scope().resolve(reference);
  }

  @Override
  public Phrase phrase(Printer printer) {
    return Phrase.primary(reference.text());
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public void collect(List<Use> found) {
    found.add(new Use(reference, null));
  }
}
