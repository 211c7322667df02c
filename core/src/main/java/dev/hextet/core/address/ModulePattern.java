package dev.hextet.core.address;

import java.util.Objects;

/**
 * Name of a module with its whole content.
 *
 * @param path the path of an instance; without a key, of all instances
 */
public record ModulePattern(ModulePath path) implements AddressPattern {
  public ModulePattern {
    Objects.requireNonNull(path, "path");
  }

  @Override
  public boolean includes(Address address) {
    return path.beginsOf(address.module());
  }

  @Override
  public ModulePattern within(ModulePath outer) {
    return new ModulePattern(path.within(outer));
  }

  @Override
  public boolean isWhole() {
    return path.isWhole();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
