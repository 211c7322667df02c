package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code on[key]}. */
record IndexNode(Node on, Node key, @Nullable SourceRange range) implements Node {

  @Override
  public boolean isTraversal() {
    return on.isTraversal();
  }

  @Override
  public Value evaluate(Env env) {
    if (!(on instanceof ReferenceNode whole)) {
      return within(env.value(on), env.value(key));
    }
    Value which = env.value(key);
    Optional<Value> alone =
        which.isKnown() && !which.isSensitive()
            ? env.scope().item(whole.reference(), which)
            : Optional.empty();
    return alone.orElseGet(() -> within(env.value(on), which));
  }

  private Value within(Value value, Value which) {
    return Lift.of(
        value instanceof Value.Sensitive || which.isSensitive(),
        Lift.isUnknown(value) || !which.isKnown(),
        () -> Member.type(value, which),
        () -> Phrase.index(source(value), Phrase.of(which)).text(),
        () -> Member.index(value, which, on, key));
  }

  /** A block keeps its name, which has a meaning everywhere: its instances may be many. */
  private Phrase source(Value value) {
    boolean named =
        on instanceof ReferenceNode whole
            && switch (whole.reference().kind()) {
              case RESOURCE, DATA -> true;
              default -> false;
            };
    return named && !(value instanceof Value.Unknown) ? on.phrase(Printer.PLAIN) : Phrase.of(value);
  }

  @Override
  public Phrase phrase(Printer printer) {
    return Phrase.index(printer.print(on), printer.print(key));
  }

  @Override
  public boolean hasLiterals() {
    return on.hasLiterals() || !(key instanceof Literal) && key.hasLiterals();
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
