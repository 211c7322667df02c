package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;

/**
 * An {@code import} block: brings an existing resource under management.
 *
 * @param to the instance that it becomes
 * @param id its id in the cloud, in Terraform's form for this type
 * @param where the place of its address
 * @param module the module instance with the block, in whose scope the id is evaluated
 */
public record Import(Address to, Expression id, SourceRange where, ModulePath module) {

  /** Returns the same import seen from the root module, given the module that it starts in. */
  public Import within(ModulePath outer) {
    return new Import(to.within(outer), id, where, module.within(outer));
  }
}
