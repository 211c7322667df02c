package dev.hextet.core.document;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;

/**
 * A value in a document, and where it stands. Immutable. A value that an alias repeats is the same
 * node, with the place of its anchor.
 */
public sealed interface DocumentNode permits ScalarNode, SequenceNode, MappingNode {

  /** Where it stands. */
  SourceRange range();

  /** What it says, without the places; templates are not evaluated. */
  Value value();

  /** Whether it says nothing: null, or a key without a value. */
  default boolean isNull() {
    return false;
  }

  /** What it is, in the words of messages: {@code a string}, {@code a list}, {@code a map}. */
  String what();
}
