package dev.hextet.core.expression;

/** The function of a call, as far as the syntax tree uses it. */
public interface FunctionSymbol {

  /** Returns the name by which expressions call the function. */
  String name();
}
