package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;

/**
 * A {@code moved} block: a recorded resource has a new address.
 *
 * @param from a block, or an instance of one
 * @param to a block, which receives all instances, or an instance
 * @param where the place of the block
 */
public record Move(Address from, Address to, SourceRange where) {

  /** Determines whether the move is about a whole block, and not about one instance. */
  public boolean isOfBlock() {
    return from.isWhole() && to.isWhole();
  }

  /** Returns the new address of an instance; the same address if it does not move. */
  public Address apply(Address address) {
    if (address.current().equals(from)) {
      return address.movedTo(to);
    }
    return isOfBlock() && address.block().equals(from.block())
        ? address.movedTo(to.instance(address.key()))
        : address;
  }

  /** Returns the problem of a source address that is still in the document. */
  public Diagnostic stillWanted() {
    return ResolveDiagnostic.MOVED_BUT_DECLARED.with(from).at(where);
  }
}
