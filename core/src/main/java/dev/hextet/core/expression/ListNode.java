package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list; its length is known even if its items are unknown. */
public record ListNode(List<ExpressionNode> items, @Nullable SourceRange range)
    implements ExpressionNode {
  public ListNode {
    items = List.copyOf(items);
  }

  @Override
  public boolean makes() {
    return true;
  }

  @Override
  public Phrase phrase() {
    return Phrase.primary(
        "[" + Phrase.join(items.stream().map(ExpressionNode::phrase).toList()) + "]");
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new ListNode(items.stream().map(rewriter::rewrite).toList(), null);
  }

  @Override
  public Optional<Expression> member(Object step) {
    return step instanceof Integer index && index < items.size()
        ? Optional.of(items.get(index))
        : Optional.empty();
  }

  @Override
  public List<ExpressionNode> children() {
    return items;
  }
}
