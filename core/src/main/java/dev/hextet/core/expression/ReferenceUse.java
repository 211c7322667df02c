package dev.hextet.core.expression;

import org.jspecify.annotations.Nullable;

/**
 * A place in an expression that refers to something.
 *
 * @param reference what it refers to
 * @param key what gives the item of it that alone is used: {@code each.key} of {@code
 *     aws_subnet.web[each.key].id}; null if the whole is used, or if the key has a meaning only
 *     within the expression
 */
public record ReferenceUse(LocatedReferent reference, @Nullable Expression key) {}
