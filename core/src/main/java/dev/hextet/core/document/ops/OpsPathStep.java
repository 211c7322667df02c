package dev.hextet.core.document.ops;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.ScalarNode;
import java.util.Optional;

/** One step of a path, from a value to one that is in it. */
sealed interface OpsPathStep {

  /** As it is written, without the slash before it. */
  String text();

  /** Where it is written. */
  SourceRange where();

  /**
   * {@code /name}: the entry of a map.
   *
   * @param optional whether it need not be there
   */
  record Key(String text, SourceRange where, String name, boolean optional)
      implements OpsPathStep {}

  /** {@code /2}: the item of a list; from the end if it is negative. */
  record Index(String text, SourceRange where, int index, Shift shift) implements OpsPathStep {}

  /**
   * {@code /name=value}: the one item of a list that is a map with this entry.
   *
   * @param optional whether it need not be there
   */
  record Match(
      String text, SourceRange where, String key, String value, boolean optional, Shift shift)
      implements OpsPathStep {

    /** What an item has under the key, if it is a map that has one value there. */
    Optional<String> found(DocumentNode item) {
      return item instanceof MappingNode mapping
          ? mapping
              .entry(key)
              .map(MappingNode.Entry::node)
              .filter(ScalarNode.class::isInstance)
              .map(node -> ((ScalarNode) node).text())
          : Optional.empty();
    }
  }

  /** {@code /-}: behind the last item of a list. */
  record End(String text, SourceRange where) implements OpsPathStep {}

  /**
   * The modifiers of a step.
   *
   * @param by how many items further: {@code :next} is one, {@code :prev} is one less
   * @param side beside that item, or in its place
   */
  record Shift(int by, Side side) {
    static final Shift NONE = new Shift(0, Side.AT);
  }

  /** Where a new item goes. */
  enum Side {
    /** In the place of the item. */
    AT,
    /** {@code :before}. */
    BEFORE,
    /** {@code :after}. */
    AFTER
  }
}
