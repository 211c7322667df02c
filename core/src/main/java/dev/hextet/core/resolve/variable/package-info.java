/**
 * Input variables: their declarations and types, the sources of their values, and the conversion
 * and validation of these values.
 */
@NullMarked
package dev.hextet.core.resolve.variable;

import org.jspecify.annotations.NullMarked;
