package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code !a} or {@code -a}.
 *
 * @param symbol one of the two characters
 */
record Unary(String symbol, Node operand, @Nullable SourceRange range) implements Node {

  @Override
  public Value evaluate(Env env) {
    Value value = env.value(operand);
    boolean sensitive = value.isSensitive();
    Value result = value.isKnown() ? apply(value.unmarked(), sensitive) : Value.NULL;
    return Lift.of(
        sensitive, !value.isKnown(), () -> phrase(Phrase.of(value)).text(), () -> result);
  }

  private Value apply(Value known, boolean sensitive) {
    try {
      return symbol.equals("!")
          ? Value.of(!Convert.toBool(known).value())
          : Value.of(Convert.toNumber(known).value().negate());
    } catch (Mismatch why) {
      throw Problem.operand("the operand of " + symbol + " does not fit", why, sensitive, operand);
    }
  }

  @Override
  public Phrase phrase(Printer printer) {
    return phrase(printer.print(operand));
  }

  private Phrase phrase(Phrase inner) {
    return new Phrase(symbol + inner.in(Phrase.UNARY), Phrase.UNARY);
  }

  @Override
  public List<Node> children() {
    return List.of(operand);
  }
}
