/** Builds, reads, evaluates and formats the terms of unknown and sensitive values. */
@NullMarked
package dev.hextet.core.term;

import org.jspecify.annotations.NullMarked;
