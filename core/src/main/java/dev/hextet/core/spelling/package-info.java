/** Spellings of the expression language: names, quoted strings and normalized text. */
@NullMarked
package dev.hextet.core.spelling;

import org.jspecify.annotations.NullMarked;
