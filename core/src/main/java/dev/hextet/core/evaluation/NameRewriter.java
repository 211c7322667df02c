package dev.hextet.core.evaluation;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.expression.BoundVariableNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.NodeRewriter;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.ReferenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces the local names of a node by their values: variables of {@code for}, {@code each},
 * {@code count} and {@code self}. All other references stay.
 */
public final class NameRewriter implements NodeRewriter {
  private final EvaluationEnvironment env;
  private final List<String> open;

  public NameRewriter(EvaluationEnvironment env) {
    this(env, List.of());
  }

  private NameRewriter(EvaluationEnvironment env, List<String> open) {
    this.env = env;
    this.open = open;
  }

  @Override
  public ExpressionNode rewrite(ExpressionNode node) {
    boolean local =
        node instanceof BoundVariableNode named && !open.contains(named.name())
            || node instanceof ReferenceNode reference && isLocal(reference.reference().kind());
    return local ? Nodes.of(env.value(node)) : node.rewritten(this);
  }

  private static boolean isLocal(ReferentKind kind) {
    return switch (kind) {
      case EACH, COUNT, SELF -> true;
      default -> false;
    };
  }

  @Override
  public ExpressionNode call(String name, List<ExpressionNode> arguments, boolean spread) {
    return Nodes.call(name, arguments, spread);
  }

  @Override
  public NodeRewriter within(List<String> names) {
    List<String> more = new ArrayList<>(open);
    more.addAll(names);
    return new NameRewriter(env, more);
  }
}
