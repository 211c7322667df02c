package dev.hextet.core.expression;

import java.util.List;

/** Replaces the children of a node. */
public interface NodeRewriter {

  /** Returns the node that takes the place of a child; it has no places in a source. */
  ExpressionNode rewrite(ExpressionNode node);

  /** Returns the call of a function on arguments that are rewritten already. */
  ExpressionNode call(String name, List<ExpressionNode> arguments, boolean spread);

  /** Returns the rewriter for the part of a node in which the node's own variables hold. */
  NodeRewriter within(List<String> names);
}
