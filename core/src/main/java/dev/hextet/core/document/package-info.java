/**
 * From text to a tree. Input: a YAML or JSON text. Output: a {@link
 * dev.hextet.core.document.Document} with the place of each key and each value. Any text yields a
 * tree or diagnostics, in bounded time and memory. This package gives no meaning to keys, opens no
 * files, and evaluates no expressions.
 */
@NullMarked
package dev.hextet.core.document;

import org.jspecify.annotations.NullMarked;
