/**
 * Expressions as trees of nodes, and their evaluation. An expression whose operands are unknown
 * gives an unknown value, which carries its term: the node of the expression, closed over all known
 * values. A sensitive operand gives a sensitive result. Nothing here reads a file, a clock or a
 * cloud: references come from the {@link dev.hextet.core.expression.Scope} alone, and functions are
 * bound by the parser.
 */
@NullMarked
package dev.hextet.core.expression;

import org.jspecify.annotations.NullMarked;
