package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code condition ? then : otherwise}. Only the branch that is taken is evaluated. */
record Conditional(Node condition, Node then, Node otherwise, @Nullable SourceRange range)
    implements Node {

  @Override
  public Value evaluate(Env env) {
    Value test = env.value(condition);
    if (!test.isKnown()) {
      return new Closing(env).knowing(condition, test).waiting(this);
    }
    boolean sensitive = test.isSensitive();
    Value result = env.value(truth(test, condition) ? then : otherwise);
    return Lift.of(
        sensitive,
        false,
        () -> phrase(new Closing(env).knowing(condition, test)).text(),
        () -> result);
  }

  /** What a known condition says. */
  static boolean truth(Value test, Node condition) {
    try {
      return Convert.toBool(test.unmarked()).value();
    } catch (Mismatch why) {
      throw Problem.operand(
          "the condition is neither true nor false", why, test.isSensitive(), condition);
    }
  }

  @Override
  public Phrase phrase(Printer printer) {
    return Phrase.conditional(
        printer.print(condition), printer.print(then), printer.print(otherwise));
  }

  @Override
  public List<Node> children() {
    return List.of(condition, then, otherwise);
  }
}
