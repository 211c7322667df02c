/**
 * The syntax of the expression language: text comes in, expressions or diagnostics with the place
 * of the error go out. Nothing here evaluates an expression.
 */
@NullMarked
package dev.hextet.core.syntax;

import org.jspecify.annotations.NullMarked;
