/** {@code lifecycle} blocks: ignored changes, triggers of a replacement, and conditions. */
@NullMarked
package dev.hextet.core.resolve.lifecycle;

import org.jspecify.annotations.NullMarked;
