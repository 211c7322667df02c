package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code on[key]}. */
public record IndexNode(ExpressionNode on, ExpressionNode key, @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public boolean isTraversal() {
    return on.isTraversal();
  }

  @Override
  public Value evaluate(EvaluationEnvironment env) {
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
    return MarkPropagation.of(
        value instanceof Value.Sensitive || which.isSensitive(),
        value.isUnknown() || !which.isKnown(),
        () -> MemberAccess.type(value, which),
        () -> new IndexNode(source(value), Nodes.of(which), null),
        () -> MemberAccess.index(value, which, on, key));
  }

  /** A block keeps its name, which has a meaning everywhere: its instances may be many. */
  private ExpressionNode source(Value value) {
    return on instanceof ReferenceNode whole
            && isBlock(whole.reference())
            && !(value instanceof Value.Unknown)
        ? new ReferenceNode(whole.reference().unplaced())
        : Nodes.of(value);
  }

  private static boolean isBlock(LocatedReferent reference) {
    return switch (reference.kind()) {
      case RESOURCE, DATA -> true;
      default -> false;
    };
  }

  @Override
  public Phrase phrase() {
    return Phrase.index(on.phrase(), key.phrase());
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new IndexNode(rewriter.rewrite(on), rewriter.rewrite(key), null);
  }

  @Override
  public boolean hasLiterals() {
    return on.hasLiterals() || !(key instanceof LiteralNode) && key.hasLiterals();
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(on, key);
  }

  @Override
  public void collect(List<ReferenceUse> found) {
    if (on instanceof ReferenceNode whole && !key.hasVariables()) {
      found.add(new ReferenceUse(whole.reference(), key));
      key.collect(found);
    } else {
      ExpressionNode.super.collect(found);
    }
  }
}
