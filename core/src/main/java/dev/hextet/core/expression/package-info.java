/**
 * Expressions as trees of nodes, and the terms of unknown values, which are such trees without
 * places. Nodes are data: they have a text and parts, and are rewritten, but not evaluated. {@link
 * dev.hextet.core.expression.Nodes} builds terms in normal form.
 */
@NullMarked
package dev.hextet.core.expression;

import org.jspecify.annotations.NullMarked;
