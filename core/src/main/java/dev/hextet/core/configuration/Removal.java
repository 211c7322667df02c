package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceRange;

/**
 * A {@code removed} block: a resource that the document does not have any more.
 *
 * @param from the block that it had
 * @param destroy whether what it stood for is destroyed, or only not managed any more
 * @param where the place of the block
 */
public record Removal(Address from, boolean destroy, SourceRange where) {}
