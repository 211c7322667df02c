/**
 * A state comes in, what is there now goes out: a few batched reads, all types at once. One read
 * per resource never happens here.
 */
@NullMarked
package dev.hextet.core.refresh;

import org.jspecify.annotations.NullMarked;
