/** Measures of the prose in Javadoc, messages and documentation. */
@NullMarked
package dev.hextet.prose;

import org.jspecify.annotations.NullMarked;
