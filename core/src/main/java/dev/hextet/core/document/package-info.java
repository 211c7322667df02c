/**
 * From text to a tree. In comes a YAML or JSON text, out goes a {@link
 * dev.hextet.core.document.Document} in which every key and every value knows its place. Whatever
 * the text is, the outcome is a tree or diagnostics, in bounded time and memory. Nothing here gives
 * meaning to a key, opens a file, or evaluates an expression.
 */
@NullMarked
package dev.hextet.core.document;

import org.jspecify.annotations.NullMarked;
