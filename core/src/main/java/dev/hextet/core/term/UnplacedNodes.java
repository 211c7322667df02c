package dev.hextet.core.term;

import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.NodeRewriter;
import dev.hextet.core.expression.Nodes;
import java.util.List;

/** Keeps every node as it is written, without its places and with functions that are names. */
final class UnplacedNodes implements NodeRewriter {

  @Override
  public ExpressionNode rewrite(ExpressionNode node) {
    return node instanceof CallNode call
        ? Nodes.plainCall(
            call.name(), call.arguments().stream().map(this::rewrite).toList(), call.spread())
        : node.rewritten(this);
  }

  @Override
  public NodeRewriter within(List<String> names) {
    return this;
  }
}
