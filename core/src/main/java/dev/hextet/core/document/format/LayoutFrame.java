package dev.hextet.core.document.format;

import org.jspecify.annotations.Nullable;

/**
 * A map or a list that is open at some place.
 *
 * @param outer the one around it
 * @param shape how it is written
 * @param was the column of its keys or dashes; of a flow collection, where its line begins
 * @param is the column that they get; of a flow collection, the one of its closing bracket
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
