package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;

/**
 * An {@code import} block: brings an existing resource under management.
 *
 * @param to the instance that it becomes
 * @param id its id in the cloud, in Terraform's form for this type
 * @param where the place of its address
 */
public record Import(Address to, Expression id, SourceRange where) {}
