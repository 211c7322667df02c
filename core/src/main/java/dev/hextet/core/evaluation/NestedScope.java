package dev.hextet.core.evaluation;

import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scope within another one, which resolves everything that the inner scope does not define. */
public abstract class NestedScope implements Scope {
  private final Scope outer;

  protected NestedScope(Scope outer) {
    this.outer = outer;
  }

  @Override
  public Value resolve(LocatedReferent reference) {
    return outer.resolve(reference);
  }

  @Override
  public Optional<Value> item(LocatedReferent reference, Value key) {
    return outer.item(reference, key);
  }

  @Override
  public Optional<Value> output(LocatedReferent module, @Nullable Value key, String name) {
    return outer.output(module, key, name);
  }

  @Override
  public LocatedReferent absolute(LocatedReferent reference) {
    return outer.absolute(reference);
  }

  @Override
  public DocumentFiles files() {
    return outer.files();
  }
}
