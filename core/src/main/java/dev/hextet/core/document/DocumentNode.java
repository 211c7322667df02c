package dev.hextet.core.document;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.Optional;

/**
 * A value in a document, and where it stands. Immutable. A value that an alias repeats is the same
 * node, with the place of its anchor.
 */
public sealed interface DocumentNode
    permits ScalarNode, SequenceNode, MappingNode, NativeExpression {

  /** Returns the place of the value. */
  SourceRange range();

  /** Returns the content without places; templates are not evaluated. */
  Value value();

  /** Determines whether the node is null or a key without a value. */
  default boolean isNull() {
    return false;
  }

  /** Returns a string, or the text of an HCL expression, as it names something; else empty. */
  default Optional<ScalarNode> reference() {
    return Optional.empty();
  }

  /** Returns the type of the node for messages: {@code a string}, {@code a list}, {@code a map}. */
  String what();
}
