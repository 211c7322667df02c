package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.address.ModulePattern;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;

/**
 * A {@code moved} block: recorded resources have new addresses.
 *
 * @param from a module, a block, or an instance of one
 * @param to a module for a module; else a block, which receives all instances, or an instance
 * @param where the place of the block
 */
public record Move(AddressPattern from, AddressPattern to, SourceRange where) {

  /** Determines whether the move is about all instances, and not about one. */
  public boolean isWhole() {
    return from.isWhole() && to.isWhole();
  }

  /** Determines whether the move is about one instance of a block, which comes before others. */
  public boolean isOf(Address address) {
    return from.equals(address.current());
  }

  /** Returns the new address of an instance; the same address if it does not move. */
  public Address apply(Address address) {
    if (from instanceof ModulePattern old && to instanceof ModulePattern next) {
      ModulePath moved = address.module().moved(old.path(), next.path());
      return moved.equals(address.module()) ? address : address.movedInto(moved);
    }
    return from instanceof Address old && to instanceof Address next
        ? moved(address, old, next)
        : address;
  }

  private Address moved(Address address, Address old, Address next) {
    if (isOf(address)) {
      return address.movedTo(next);
    }
    return isWhole() && address.block().equals(old.block())
        ? address.movedTo(next.instance(address.key()))
        : address;
  }

  /** Returns the same move seen from the root module, given the module that it starts in. */
  public Move within(ModulePath module) {
    return new Move(from.within(module), to.within(module), where);
  }

  /** Returns the problem of a source address that is still in the document. */
  public Diagnostic stillWanted() {
    return ResolveDiagnostic.MOVED_BUT_DECLARED.with(from).at(where);
  }
}
