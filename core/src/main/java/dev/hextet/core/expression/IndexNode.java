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
    collect(found, null);
  }

  /**
   * Adds the references in this and below.
   *
   * @param output the only used output, if this is an instance of a module
   */
  void collect(List<ReferenceUse> found, @Nullable String output) {
    if (on instanceof ReferenceNode whole) {
      boolean single = !key.hasVariables();
      found.add(new ReferenceUse(whole.reference(), single ? key : null, single ? output : null));
      key.collect(found);
    } else {
      ExpressionNode.super.collect(found);
    }
  }
}
