package dev.hextet.core.value;

import java.util.Objects;

/**
 * The structure of a value that is not known yet, or that must not be written: references,
 * operations and functions over terms, closed over all values that are known. Immutable. The terms
 * of expressions are equal exactly when their texts are equal.
 *
 * <p>The expression language implements terms; values only carry them. Only the plan file reads a
 * term back from its text.
 */
public interface Term {

  /** Returns the term in the document's language, as the plan file writes it. */
  String text();

  /** Returns a term that is only a name: no expression gives the value again. */
  static Term named(String name) {
    return new Name(name);
  }

  /**
   * A name in place of an expression.
   *
   * @param text the name
   */
  record Name(String text) implements Term {
    public Name {
      Objects.requireNonNull(text, "text");
    }
  }
}
