package dev.hextet.core.expression;

import org.jspecify.annotations.Nullable;

/**
 * An occurrence of a reference in an expression.
 *
 * @param reference the reference
 * @param key expression of the only used item: {@code each.key} of {@code
 *     aws_subnet.web[each.key].id}; null if all items are used, or if the key has a meaning only
 *     within the expression
 */
public record ReferenceUse(LocatedReferent reference, @Nullable Expression key) {}
