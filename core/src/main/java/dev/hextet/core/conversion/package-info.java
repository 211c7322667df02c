/**
 * Terraform's automatic conversions of values and its arithmetic. Pure functions over values: no
 * expression, document or file takes part.
 */
@NullMarked
package dev.hextet.core.conversion;

import org.jspecify.annotations.NullMarked;
