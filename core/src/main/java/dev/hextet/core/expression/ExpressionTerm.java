package dev.hextet.core.expression;

import dev.hextet.core.value.Term;
import org.jspecify.annotations.Nullable;

/**
 * A term that is a node of the syntax tree, without places in a source. Its constants are literals;
 * a list, a map or a typed null is the construct that gives it. So the parser, given the text,
 * returns an equal node.
 */
public final class ExpressionTerm implements Term {
  private static final int LONGEST = 1_000_000;

  private final ExpressionNode node;
  private final String text;

  /**
   * Creates the term of a node.
   *
   * @param node as {@link Nodes} builds it and {@link ExpressionNode#rewritten} returns it
   */
  public ExpressionTerm(ExpressionNode node) {
    this.node = node;
    this.text = node.text();
    if (text.length() > LONGEST) {
      throw ExpressionProblem.tooLarge("the expression of an unknown value is too long", null);
    }
  }

  /** Returns the node; its functions are only names. */
  public ExpressionNode node() {
    return node;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExpressionTerm term
        && hashCode() == term.hashCode()
        && node.equals(term.node);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
