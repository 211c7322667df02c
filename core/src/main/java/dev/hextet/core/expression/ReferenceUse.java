package dev.hextet.core.expression;

import org.jspecify.annotations.Nullable;

/**
 * An occurrence of a reference in an expression.
 *
 * @param reference the reference
 * @param key expression of the only used item: {@code each.key} of {@code
 *     aws_subnet.web[each.key].id}; null if all items are used, or if the key has a meaning only
 *     within the expression
 * @param output the only used output of a module: {@code id} of {@code module.net["a"].id}; null if
 *     all outputs are used, or if the reference is not to a module
 */
public record ReferenceUse(
    LocatedReferent reference, @Nullable Expression key, @Nullable String output) {}
