package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function.
 *
 * @param spread true if the last argument is a list of the remaining arguments: {@code f(x...)}
 * @param place place of the name
 */
public record CallNode(
    ExpressionFunction function,
    List<ExpressionNode> arguments,
    boolean spread,
    @Nullable SourceRange place,
    @Nullable SourceRange range)
    implements ExpressionNode {

  public CallNode {
    arguments = List.copyOf(arguments);
  }

  @Override
  public Value evaluate(EvaluationEnvironment env) {
    return function.call(this, env);
  }

  @Override
  public boolean makes() {
    return true;
  }

  /** Returns the name of the function. */
  public String name() {
    return function.name();
  }

  /** The argument that an index is about; the last one stands for all that come from it. */
  public ExpressionNode argument(int index) {
    return arguments.isEmpty() ? this : arguments.get(Math.min(index, arguments.size() - 1));
  }

  @Override
  public Phrase phrase() {
    return Phrase.primary(
        name()
            + "("
            + Phrase.join(arguments.stream().map(ExpressionNode::phrase).toList())
            + (spread ? "..." : "")
            + ")");
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return rewriter.call(name(), arguments.stream().map(rewriter::rewrite).toList(), spread);
  }

  /** Determines whether the call is {@code type(…)}, which yields no value. */
  boolean asksType() {
    return name().equals("type") && arguments.size() == 1 && !spread;
  }

  /** Determines whether the call makes its argument a secret. */
  boolean hides() {
    return name().equals("sensitive");
  }

  @Override
  public boolean tellsSecret() {
    return hides()
        ? hasLiterals()
        : !name().equals("nonsensitive") && ExpressionNode.super.tellsSecret();
  }

  @Override
  public List<ExpressionNode> children() {
    return arguments;
  }
}
