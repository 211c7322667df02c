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

  /** Returns the place of the step. */
  SourceRange where();

  /**
   * {@code /name}: the entry of a map.
   *
   * @param optional true if the entry may be missing
   */
  record Key(String text, SourceRange where, String name, boolean optional)
      implements OpsPathStep {}

  /** {@code /2}: the item of a list; from the end if it is negative. */
  record Index(String text, SourceRange where, int index, Shift shift) implements OpsPathStep {}

  /**
   * {@code /name=value}: the only item of a list that is a map with this entry.
   *
   * @param optional true if the item may be missing
   */
  record Match(
      String text, SourceRange where, String key, String value, boolean optional, Shift shift)
      implements OpsPathStep {

    /**
     * Returns the value of an item under the key, if the item is a map with a single value there.
     */
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
   * @param by number of items to move: 1 for {@code :next}, -1 for {@code :prev}
   * @param side position relative to that item
   */
  record Shift(int by, Side side) {
    static final Shift NONE = new Shift(0, Side.AT);
  }

  /** Position of a new item. */
  enum Side {
    /** In the place of the item. */
    AT,
    /** {@code :before}. */
    BEFORE,
    /** {@code :after}. */
    AFTER
  }
}
