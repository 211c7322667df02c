package dev.hextet.core.address;

/** Object that a reference points to, without the path into it. */
public sealed interface Referent permits Address, NamedValue {

  /** Returns the module instance that holds the object. */
  ModulePath module();

  /** Returns the kind of the object. */
  ReferentKind kind();

  /** Returns the name of the object; empty for {@code self}. */
  String name();

  /** Returns the same name seen from the root module, given the module that it starts in. */
  Referent within(ModulePath outer);
}
