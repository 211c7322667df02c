/**
 * From the prior state to the observed state, by a few batched reads of all types at once. There is
 * never one read per resource.
 */
@NullMarked
package dev.hextet.core.refresh;

import org.jspecify.annotations.NullMarked;
