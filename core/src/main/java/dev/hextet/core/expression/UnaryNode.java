package dev.hextet.core.expression;

import dev.hextet.core.conversion.Numbers;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code !a} or {@code -a}.
 *
 * @param symbol one of the two characters
 */
public record UnaryNode(String symbol, ExpressionNode operand, @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public Type resultType() {
    return symbol.equals("!") ? Type.BOOL : Type.NUMBER;
  }

  @Override
  public Phrase phrase() {
    return new Phrase(symbol + operand.phrase().in(Phrase.UNARY), Phrase.UNARY);
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return with(rewriter.rewrite(operand));
  }

  /** Returns the operation on another operand; a minus sign is part of a number. */
  public ExpressionNode with(ExpressionNode other) {
    return symbol.equals("-")
            && other instanceof LiteralNode literal
            && literal.value() instanceof Value.Num number
        ? new LiteralNode(Numbers.negate(number), null)
        : new UnaryNode(symbol, other, null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(operand);
  }
}
