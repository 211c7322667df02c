package dev.hextet.core.expression;

import java.util.List;

/** Replaces the children of a node. */
public interface NodeRewriter {

  /** Keeps every node, without its places. */
  NodeRewriter UNPLACED =
      new NodeRewriter() {
        @Override
        public ExpressionNode rewrite(ExpressionNode node) {
          return node.rewritten(this);
        }

        @Override
        public NodeRewriter within(List<String> names) {
          return this;
        }
      };

  /** Returns the node that takes the place of a child; it has no places in a source. */
  ExpressionNode rewrite(ExpressionNode node);

  /** Returns the rewriter for the part of a node in which the node's own variables hold. */
  NodeRewriter within(List<String> names);
}
