package dev.hextet.core.expression;

import java.util.List;

/** How the children of a node are written. */
interface NodePrinter {

  /** As they were read. */
  NodePrinter PLAIN =
      new NodePrinter() {
        @Override
        public Phrase print(ExpressionNode node) {
          return node.phrase(this);
        }

        @Override
        public NodePrinter within(List<String> names) {
          return this;
        }
      };

  Phrase print(ExpressionNode node);

  /** The printer for the part of a node in which the node's own variables hold. */
  NodePrinter within(List<String> names);
}
