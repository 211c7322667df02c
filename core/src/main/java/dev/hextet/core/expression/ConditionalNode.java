package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code condition ? then : otherwise}. */
public record ConditionalNode(
    ExpressionNode condition,
    ExpressionNode then,
    ExpressionNode otherwise,
    @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public Phrase phrase() {
    return Phrase.conditional(condition.phrase(), then.phrase(), otherwise.phrase());
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new ConditionalNode(
        rewriter.rewrite(condition), rewriter.rewrite(then), rewriter.rewrite(otherwise), null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(condition, then, otherwise);
  }
}
