package dev.hextet.core.configuration;

import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.diag.SourceRange;

/**
 * A {@code removed} block: a resource that is no longer in the document.
 *
 * @param from its former block or module
 * @param destroy true if its instances are destroyed, false if they are no longer managed
 * @param where the place of the block
 */
public record Removal(AddressPattern from, boolean destroy, SourceRange where) {

  /** Returns the same removal seen from the root module, given the module that it starts in. */
  public Removal within(ModulePath module) {
    return new Removal(from.within(module), destroy, where);
  }
}
