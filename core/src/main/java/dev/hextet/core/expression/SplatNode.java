package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code source[*].name}: the steps applied to each item. A null yields an empty list; a value that
 * is not a list counts as a list of one item.
 *
 * @param each the steps, on {@link BoundVariableNode#ITEM}
 */
public record SplatNode(ExpressionNode source, ExpressionNode each, @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public boolean makes() {
    return true;
  }

  @Override
  public Phrase phrase() {
    return new Phrase(source.phrase().in(Phrase.PRIMARY) + each.text(), Phrase.SPLAT);
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    NodeRewriter inner = rewriter.within(List.of(BoundVariableNode.ITEM));
    return new SplatNode(rewriter.rewrite(source), inner.rewrite(each), null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(source, each);
  }

  /** The steps use the item of this splat, which hides an outer one. */
  @Override
  public boolean mentions(Set<String> names) {
    return source.mentions(names)
        || ExpressionNode.without(names, List.of(BoundVariableNode.ITEM), each::mentions);
  }
}
