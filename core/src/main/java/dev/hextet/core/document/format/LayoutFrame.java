package dev.hextet.core.document.format;

import org.jspecify.annotations.Nullable;

/**
 * An open map or list.
 *
 * @param outer the enclosing frame
 * @param shape its notation
 * @param was the original column of its keys or dashes; for a flow collection, of the start of its
 *     line
 * @param is the new column; for a flow collection, of its closing bracket
 */
record LayoutFrame(@Nullable LayoutFrame outer, Shape shape, int was, int is) {

  enum Shape {
    MAPPING,
    SEQUENCE,
    /** A list whose dashes stand below the key that it is the value of. */
    UNINDENTED,
    /** Within braces or brackets. */
    FLOW
  }
}
