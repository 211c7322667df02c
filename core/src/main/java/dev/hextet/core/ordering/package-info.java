/** Makes the ordered steps of a plan from its changes, its reads and their dependencies. */
@NullMarked
package dev.hextet.core.ordering;

import org.jspecify.annotations.NullMarked;
