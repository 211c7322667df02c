/** The volumes of instances. */
@NullMarked
package dev.hextet.sandbox.volume;

import org.jspecify.annotations.NullMarked;
