package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceRange;

/**
 * A {@code removed} block: a resource that is no longer in the document.
 *
 * @param from its former block
 * @param destroy true if its instances are destroyed, false if they are no longer managed
 * @param where the place of the block
 */
public record Removal(Address from, boolean destroy, SourceRange where) {}
