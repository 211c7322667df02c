package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the language of documents: the result of parsing a text, or a composition of
 * others. Immutable.
 */
public sealed interface Expression permits ExpressionNode {

  /** Returns the place in the source, if any. */
  @Nullable SourceRange range();

  /** Returns the uses of references, in the order of the text. */
  List<ReferenceUse> uses();

  /** Returns the references in the order of the text, one entry for each occurrence. */
  default List<LocatedReferent> references() {
    return uses().stream().map(ReferenceUse::reference).toList();
  }

  /** Returns the text, which the parser reads as an equal expression. */
  String text();

  /**
   * Determines whether the text of the expression contains a secret: a literal string or number
   * within a call of {@code sensitive}. Keys of members do not count, and neither does the argument
   * of {@code nonsensitive}.
   */
  boolean tellsSecret();

  /** Returns the value of a literal; empty for other expressions. */
  Optional<Value> constant();

  /** Returns the place of the first literal string that matches. */
  Optional<SourceRange> placeOf(Predicate<String> text);

  /** Determines whether the expression is a text with other expressions in it. */
  default boolean isTemplate() {
    return false;
  }

  /** Determines whether the expression is a reference followed only by members and items. */
  default boolean isTraversal() {
    return false;
  }

  /**
   * Returns a part of a literal: the item of a list by its {@link Integer} index, the entry of a
   * map by its {@link String} name.
   */
  default Optional<Expression> member(Object step) {
    return Optional.empty();
  }
}
