package dev.hextet.core.expression;

import java.util.List;

/** How the children of a node are written. */
interface Printer {

  /** As they were read. */
  Printer PLAIN =
      new Printer() {
        @Override
        public Phrase print(Node node) {
          return node.phrase(this);
        }

        @Override
        public Printer within(List<String> names) {
          return this;
        }
      };

  Phrase print(Node node);

  /** The printer for the part of a node in which the node's own variables hold. */
  Printer within(List<String> names);
}
