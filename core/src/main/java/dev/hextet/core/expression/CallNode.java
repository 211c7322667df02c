package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function.
 *
 * @param spread true if the last argument is a list of the remaining arguments: {@code f(x...)}
 * @param place place of the name
 */
public record CallNode(
    FunctionSymbol function,
    List<ExpressionNode> arguments,
    boolean spread,
    @Nullable SourceRange place,
    @Nullable SourceRange range)
    implements ExpressionNode {

  public CallNode {
    arguments = List.copyOf(arguments);
  }

  @Override
  public boolean makes() {
    return true;
  }

  /** Returns the name of the function. */
  public String name() {
    return function.name();
  }

  /** Returns the argument at an index; the last one represents all arguments that it spreads. */
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
  public boolean asksType() {
    return name().equals("type") && arguments.size() == 1 && !spread;
  }

  /** Determines whether the call makes its argument a secret. */
  public boolean hides() {
    return name().equals("sensitive");
  }

  @Override
  public boolean tellsSecret() {
    return hides()
        ? hasLiterals()
        : !name().equals("nonsensitive") && ExpressionNode.super.tellsSecret();
  }

  /**
   * Returns an item of lists that the call joins, or the item that it returns; empty for other
   * functions, and behind a list whose length depends on its evaluation.
   */
  @Override
  public Optional<Expression> member(Object step) {
    if (name().equals("one") && arguments.size() == 1) {
      return argument(0).member(0).flatMap(item -> item.member(step));
    }
    return name().equals("concat") && !spread && step instanceof Integer index
        ? joined(index)
        : Optional.empty();
  }

  private Optional<Expression> joined(int index) {
    int rest = index;
    for (int i = 0; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof ListNode list)) {
        return i == arguments.size() - 1 ? arguments.get(i).member(rest) : Optional.empty();
      } else if (rest < list.items().size()) {
        return list.member(rest);
      }
      rest -= list.items().size();
    }
    return Optional.empty();
  }

  @Override
  public List<ExpressionNode> children() {
    return arguments;
  }
}
