package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.Mapping;
import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Sequence;
import java.util.List;
import java.util.Optional;

/** Finds the places of parts of values. */
final class Places {
  private Places() {}

  /** Where a part stands; if it does not, where the innermost part around it does. */
  static SourceRange of(Node node, List<WrongValue.Step> path) {
    Node at = node;
    for (WrongValue.Step step : path) {
      Optional<Node> part = part(at, step.key());
      if (part.isEmpty()) {
        break;
      }
      at = part.get();
    }
    return at.range();
  }

  private static Optional<Node> part(Node node, Object key) {
    if (node instanceof Mapping mapping && key instanceof String name) {
      return mapping.entry(name).map(Entry::node);
    }
    return node instanceof Sequence list
            && key instanceof Integer index
            && index < list.items().size()
        ? Optional.of(list.items().get(index))
        : Optional.empty();
  }
}
