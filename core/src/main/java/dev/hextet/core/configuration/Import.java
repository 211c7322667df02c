package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;

/**
 * An {@code import} block: what is there already is to be managed.
 *
 * @param to the instance that it becomes
 * @param id the id of it in the cloud, as Terraform writes it for this type
 * @param where the place of its address
 */
public record Import(Address to, Expression id, SourceRange where) {}
