package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.SequenceNode;
import java.util.List;
import java.util.Optional;

/** Finds the places of parts of values. */
final class ValuePlaces {
  private ValuePlaces() {}

  /** Returns the place of a part, or of its innermost existing parent. */
  static SourceRange of(DocumentNode node, List<WrongValue.Step> path) {
    DocumentNode at = node;
    for (WrongValue.Step step : path) {
      Optional<DocumentNode> part = part(at, step.key());
      if (part.isEmpty()) {
        break;
      }
      at = part.get();
    }
    return at.range();
  }

  private static Optional<DocumentNode> part(DocumentNode node, Object key) {
    if (node instanceof MappingNode mapping && key instanceof String name) {
      return mapping.entry(name).map(Entry::node);
    }
    return node instanceof SequenceNode list
            && key instanceof Integer index
            && index < list.items().size()
        ? Optional.of(list.items().get(index))
        : Optional.empty();
  }
}
