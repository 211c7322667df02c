package dev.hextet.core.term;

import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.NodeRewriter;
import dev.hextet.core.expression.Nodes;
import java.util.List;

/** Keeps every node as it is written, without its places and with functions that are names. */
final class UnplacedNodes implements NodeRewriter {

  @Override
  public ExpressionNode rewrite(ExpressionNode node) {
    return node.rewritten(this);
  }

  @Override
  public ExpressionNode call(String name, List<ExpressionNode> arguments, boolean spread) {
    return Nodes.plainCall(name, arguments, spread);
  }

  @Override
  public NodeRewriter within(List<String> names) {
    return this;
  }
}
