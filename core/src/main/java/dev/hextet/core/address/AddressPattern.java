package dev.hextet.core.address;

/**
 * Name of a part of a configuration or a state: a module with its whole content, a block with all
 * its instances, or one instance. A module without a key stands for all its instances.
 */
public sealed interface AddressPattern permits Address, ModulePattern {

  /** Determines whether a resource or data source is a part of it. */
  boolean includes(Address address);

  /** Returns the same name seen from the root module, given the module that it starts in. */
  AddressPattern within(ModulePath outer);

  /** Determines whether it can stand for several instances, because its last name has no key. */
  boolean isWhole();
}
