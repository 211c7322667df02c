package dev.hextet.core.expression;

/**
 * Name of the function of a call in a term, which is data. The functions replace their names before
 * the term is evaluated.
 *
 * @param name the name of the function
 */
record NamedFunction(String name) implements FunctionSymbol {}
