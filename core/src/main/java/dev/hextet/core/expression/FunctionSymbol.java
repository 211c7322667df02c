package dev.hextet.core.expression;

/** A function as the tree shows it: a name. */
public interface FunctionSymbol {

  /** Returns the name by which expressions call the function. */
  String name();
}
