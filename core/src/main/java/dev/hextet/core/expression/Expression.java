package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the language of documents: the result of parsing a text, or a composition of
 * others. Immutable. {@link Evaluator} computes its value.
 */
public sealed interface Expression permits ExpressionNode {

  /** Where it stands in its source, if it came from one. */
  @Nullable SourceRange range();

  /** The places that refer to something, in the order of the text. */
  List<ReferenceUse> uses();

  /** What it refers to, in the order of the text; one entry for each place that does. */
  default List<LocatedReferent> references() {
    return uses().stream().map(ReferenceUse::reference).toList();
  }

  /** Its text in the language: parsing it gives the same expression again. */
  String text();

  /**
   * Whether it tells what it says is a secret: a string or a number that is written out stands
   * within a call of {@code sensitive}. Keys by which a member is taken do not count, and what
   * {@code nonsensitive} encloses is no secret.
   */
  boolean tellsSecret();

  /** Its value, if it is a literal. */
  Optional<Value> constant();

  /** The place of the first text that is written out in it and is such a one. */
  Optional<SourceRange> placeOf(Predicate<String> text);

  /** Determines whether the expression is a text with other expressions in it. */
  default boolean isTemplate() {
    return false;
  }

  /** Whether it is a reference with nothing after it but members and items. */
  default boolean isTraversal() {
    return false;
  }

  /**
   * A part that is written out: the item of a list by its {@link Integer} index, the entry of a map
   * by its {@link String} name.
   */
  default Optional<Expression> member(Object step) {
    return Optional.empty();
  }
}
