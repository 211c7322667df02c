package dev.hextet.core.evaluation;

import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.value.Value;
import java.util.Optional;

/** Evaluation of an index. An item of a reference is requested alone if its key is known. */
record IndexEvaluation(IndexNode node, EvaluationEnvironment env) {

  Value value() {
    if (!(node.on() instanceof ReferenceNode whole)) {
      return within(env.value(node.on()), env.value(node.key()));
    }
    Value which = env.value(node.key());
    Optional<Value> alone =
        which.isKnown() && !which.isSensitive()
            ? env.scope().item(whole.reference(), which)
            : Optional.empty();
    return alone.orElseGet(() -> within(env.value(node.on()), which));
  }

  private Value within(Value value, Value which) {
    return MarkPropagation.of(
        value instanceof Value.Sensitive || which.isSensitive(),
        value.isUnknown() || !which.isKnown(),
        () -> MemberAccess.type(value, which),
        () -> new IndexNode(source(value), Nodes.of(which), null),
        () -> MemberAccess.index(value, which, node.on(), node.key()));
  }

  /**
   * Returns the node of the collection. A block keeps its name, which is valid everywhere, because
   * it can have many instances.
   */
  private ExpressionNode source(Value value) {
    return node.on() instanceof ReferenceNode whole
            && isBlock(whole.reference())
            && !(value instanceof Value.Unknown)
        ? new ReferenceNode(env.scope().absolute(whole.reference().unplaced()))
        : Nodes.of(value);
  }

  private static boolean isBlock(LocatedReferent reference) {
    return switch (reference.kind()) {
      case RESOURCE, DATA -> true;
      default -> false;
    };
  }
}
