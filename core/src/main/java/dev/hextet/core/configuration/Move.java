package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;

/**
 * A {@code moved} block: what was recorded under one address is the same thing under another.
 *
 * @param from a block, or an instance of one
 * @param to a block with all instances that the other one had, or an instance
 * @param where the place of the block
 */
public record Move(Address from, Address to, SourceRange where) {

  /** Whether a whole block is meant, and not one instance of it. */
  public boolean isOfBlock() {
    return from.isWhole() && to.isWhole();
  }

  /** Where an instance moves by this; the same address if it does not. */
  public Address apply(Address address) {
    if (address.current().equals(from)) {
      return address.movedTo(to);
    }
    return isOfBlock() && address.block().equals(from.block())
        ? address.movedTo(to.instance(address.key()))
        : address;
  }

  /** The problem of a move from what the document still has. */
  public Diagnostic stillWanted() {
    return ResolveDiagnostic.MOVED_BUT_DECLARED.with(from).at(where);
  }
}
