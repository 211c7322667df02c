package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code on[key]}. */
public record IndexNode(ExpressionNode on, ExpressionNode key, @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public boolean isTraversal() {
    return on.isTraversal();
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
