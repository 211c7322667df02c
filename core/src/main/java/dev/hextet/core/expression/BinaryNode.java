package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two operands and an operator. */
public record BinaryNode(
    Operator operator, ExpressionNode left, ExpressionNode right, @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public Type resultType() {
    return operator.result();
  }

  @Override
  public Phrase phrase() {
    return operator.phrase(left.phrase(), right.phrase());
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new BinaryNode(operator, rewriter.rewrite(left), rewriter.rewrite(right), null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(left, right);
  }
}
