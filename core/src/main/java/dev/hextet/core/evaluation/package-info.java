/**
 * Evaluation of expressions. An expression whose operands are unknown gives an unknown value, which
 * carries its term: the node of the expression, closed over all known values. A sensitive operand
 * gives a sensitive result. Evaluation reads no file, clock or cloud: references come from the
 * {@link dev.hextet.core.evaluation.Scope} alone.
 */
@NullMarked
package dev.hextet.core.evaluation;

import org.jspecify.annotations.NullMarked;
