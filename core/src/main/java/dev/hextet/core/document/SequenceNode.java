package dev.hextet.core.document;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * Values in order.
 *
 * @param range from the first to the last, brackets included
 * @param items the values
 */
public record SequenceNode(SourceRange range, List<DocumentNode> items) implements DocumentNode {
  public SequenceNode {
    items = List.copyOf(items);
  }

  @Override
  public Value value() {
    return Value.list(items.stream().map(DocumentNode::value).toList());
  }

  @Override
  public String what() {
    return "a list";
  }
}
