package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reference to something outside of the expression. */
public record ReferenceNode(LocatedReferent reference) implements ExpressionNode {

  @Override
  public @Nullable SourceRange range() {
    return reference.range();
  }

  @Override
  public boolean isTraversal() {
    return true;
  }

  @Override
  public Phrase phrase() {
    return Phrase.primary(reference.text());
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new ReferenceNode(reference.unplaced());
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of();
  }

  @Override
  public void collect(List<ReferenceUse> found) {
    found.add(new ReferenceUse(reference, null, null));
  }
}
