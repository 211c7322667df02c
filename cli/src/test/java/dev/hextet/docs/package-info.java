/** Keeps the documentation true to the program. */
@NullMarked
package dev.hextet.docs;

import org.jspecify.annotations.NullMarked;
