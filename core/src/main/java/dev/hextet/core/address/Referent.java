package dev.hextet.core.address;

/** Object that a reference points to, without the path into it. */
public sealed interface Referent permits Address, NamedValue {

  /** Returns the module instance that holds the object. */
  ModulePath module();

  /** Returns the same name seen from the root module, given the module that it starts in. */
  Referent within(ModulePath outer);
}
