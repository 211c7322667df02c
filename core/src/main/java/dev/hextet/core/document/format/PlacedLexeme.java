package dev.hextet.core.document.format;

import org.jspecify.annotations.Nullable;

/**
 * A lexeme, and where it goes.
 *
 * @param lexeme one with characters
 * @param frame what it is in
 * @param column the one that it had
 * @param leads whether it is the first of its line
 * @param indent the column that it gets if it leads
 * @param inner the column of the lines that follow it, if it has several
 */
record PlacedLexeme(
    Lexeme lexeme, @Nullable LayoutFrame frame, int column, boolean leads, int indent, int inner) {}
