/**
 * The expression language of documents: text comes in, values go out. A value that is not known yet
 * gives a result that is not known yet and that carries, as text, the expression that will give it;
 * a sensitive value gives a sensitive result. Nothing here reads a file, a clock or a cloud: what
 * an expression refers to comes from the {@link dev.hextet.core.expression.Scope} alone.
 */
@NullMarked
package dev.hextet.core.expression;

import org.jspecify.annotations.NullMarked;
