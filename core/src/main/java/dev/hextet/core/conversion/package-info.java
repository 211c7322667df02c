/**
 * Terraform's arithmetic, its automatic conversions of values, and the relations between types:
 * compatibility and unification. Pure functions over values and types, without expressions.
 */
@NullMarked
package dev.hextet.core.conversion;

import org.jspecify.annotations.NullMarked;
