package dev.hextet.core.document.format;

import org.jspecify.annotations.Nullable;

/**
 * A lexeme with its new place.
 *
 * @param lexeme one with characters
 * @param frame the enclosing frame
 * @param column the original column
 * @param leads true for the first lexeme of a line
 * @param indent the new column of a leading lexeme
 * @param inner the new column of its continuation lines
 */
record PlacedLexeme(
    Lexeme lexeme, @Nullable LayoutFrame frame, int column, boolean leads, int indent, int inner) {}
