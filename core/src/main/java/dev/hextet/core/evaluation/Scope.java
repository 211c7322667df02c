package dev.hextet.core.evaluation;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of the references of an expression. Variables of {@code for} are resolved elsewhere. */
@FunctionalInterface
public interface Scope {

  /**
   * Returns the value of a reference. The steps after it are applied to this value. A future value
   * is {@link Value#unknown} of its own reference, or a map with such members.
   *
   * @throws dev.hextet.core.diag.DiagnosticException if the target does not exist
   */
  Value resolve(LocatedReferent reference);

  /**
   * Returns one item of the value of a reference, if it can be computed without the others;
   * otherwise, and if it does not exist, empty.
   */
  default Optional<Value> item(LocatedReferent reference, Value key) {
    return Optional.empty();
  }

  /**
   * Returns one output of a module, if it can be computed without the others; otherwise empty.
   *
   * @param module reference to the {@code module} block
   * @param key key of the instance; null for a block without {@code count} and {@code for_each}
   */
  default Optional<Value> output(LocatedReferent module, @Nullable Value key, String name) {
    return Optional.empty();
  }

  /** Returns the reference seen from the root module. */
  default LocatedReferent absolute(LocatedReferent reference) {
    return reference;
  }

  /** Returns a copy of the scope with a value for {@code self}. */
  default Scope withSelf(Supplier<Value> self) {
    return new NestedScope(this) {
      @Override
      public Value resolve(LocatedReferent reference) {
        return reference.kind() == ReferentKind.SELF ? self.get() : super.resolve(reference);
      }
    };
  }

  /** Returns the files that {@code file} and similar functions may read. */
  default DocumentFiles files() {
    return DocumentFiles.NONE;
  }
}
