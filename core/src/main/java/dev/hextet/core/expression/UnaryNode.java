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
  public Value evaluate(EvaluationEnvironment env) {
    Type type = resultType();
    String what = "the operand of " + symbol + " does not fit";
    Value value = OperatorOperands.of(env.value(operand), type, what, operand);
    return MarkPropagation.of(
        value.isSensitive(),
        !value.isKnown(),
        () -> type,
        () -> phrase(Phrase.of(value)).text(),
        () -> apply(value.unmarked()));
  }

  @Override
  public Type resultType() {
    return symbol.equals("!") ? Type.BOOL : Type.NUMBER;
  }

  private static Value apply(Value known) {
    return known instanceof Value.Bool bool
        ? Value.of(!bool.value())
        : Numbers.negate((Value.Num) known);
  }

  @Override
  public Phrase phrase(NodePrinter printer) {
    return phrase(printer.print(operand));
  }

  private Phrase phrase(Phrase inner) {
    return new Phrase(symbol + inner.in(Phrase.UNARY), Phrase.UNARY);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(operand);
  }
}
