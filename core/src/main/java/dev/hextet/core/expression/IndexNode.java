package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code on[key]}. */
record IndexNode(Node on, Node key, @Nullable SourceRange range) implements Node {

  @Override
  public boolean isTraversal() {
    return on.isTraversal();
  }

  @Override
  public Value evaluate(Env env) {
    Value value = env.value(on);
    Value which = env.value(key);
    return Lift.of(
        value instanceof Value.Sensitive || which.isSensitive(),
        Lift.isUnknown(value) || !which.isKnown(),
        Member.type(value, which),
        () -> Phrase.index(source(value), Phrase.of(which)).text(),
        () -> Member.index(value, which, on, key));
  }

  /** A thing with a name keeps it: its members may be many. */
  private Phrase source(Value value) {
    return on instanceof ReferenceNode && !(value instanceof Value.Unknown)
        ? on.phrase(Printer.PLAIN)
        : Phrase.of(value);
  }

  @Override
  public Phrase phrase(Printer printer) {
    return Phrase.index(printer.print(on), printer.print(key));
  }

  @Override
  public List<Node> children() {
    return List.of(on, key);
  }

  @Override
  public void collect(List<Use> found) {
    if (on instanceof ReferenceNode whole && !key.hasVariables()) {
      found.add(new Use(whole.reference(), key));
      key.collect(found);
    } else {
      Node.super.collect(found);
    }
  }
}
