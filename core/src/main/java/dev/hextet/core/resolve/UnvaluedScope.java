package dev.hextet.core.resolve;

import dev.hextet.core.evaluation.NestedScope;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;

/** A scope in which no variable and no local value is known. */
final class UnvaluedScope extends NestedScope {
  UnvaluedScope(Scope outer) {
    super(outer);
  }

  @Override
  public Value resolve(LocatedReferent reference) {
    return switch (reference.kind()) {
      case VARIABLE, BOSH_VARIABLE, LOCAL -> Terms.unknown(absolute(reference));
      default -> super.resolve(reference);
    };
  }
}
