package dev.hextet.core.expression;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.function.Supplier;

/** What the references of an expression stand for. Variables of {@code for} are not asked for. */
@FunctionalInterface
public interface Scope {

  /**
   * The value of a reference; the steps after it are applied to what is given here. A value that
   * comes later is {@link Value#unknown} of its own text, or a map with such members.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if there is no such thing
   */
  Value resolve(LocatedReferent reference);

  /**
   * One item of what a reference stands for, where that can be told without the others; empty
   * otherwise, and if there is none.
   */
  default Optional<Value> item(LocatedReferent reference, Value key) {
    return Optional.empty();
  }

  /** The same scope with something that is {@code self} in it. */
  default Scope withSelf(Supplier<Value> self) {
    Scope outer = this;
    return new Scope() {
      @Override
      public Value resolve(LocatedReferent reference) {
        return reference.kind() == ReferentKind.SELF ? self.get() : outer.resolve(reference);
      }

      @Override
      public DocumentFiles files() {
        return outer.files();
      }
    };
  }

  /** The files that {@code file} and its like may read. */
  default DocumentFiles files() {
    return DocumentFiles.NONE;
  }
}
