/**
 * The instances of blocks with {@code count} or {@code for_each}: resources, data sources and
 * modules. A scope comes in; keys and the values of {@code each} go out.
 */
@NullMarked
package dev.hextet.core.expansion;

import org.jspecify.annotations.NullMarked;
