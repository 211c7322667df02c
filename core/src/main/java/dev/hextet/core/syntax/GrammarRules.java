package dev.hextet.core.syntax;

import dev.hextet.core.expression.ExpressionNode;

/** The rules of the grammar that the parsers of its parts use in turn. */
interface GrammarRules {

  /** Returns the cursor that all rules share. */
  ParserCursor cursor();

  /** Parses a whole expression. */
  ExpressionNode expression();

  /** Parses an expression within brackets or quotes, where a line end does not separate. */
  ExpressionNode enclosed();
}
