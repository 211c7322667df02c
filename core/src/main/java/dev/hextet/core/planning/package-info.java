/**
 * Makes a {@link dev.hextet.core.plan.Plan} from the configuration, the prior state and the
 * observed state. All decisions are made here, by pure functions: the same inputs give the same
 * plan, byte for byte. This package reads no cloud and writes nothing.
 */
@NullMarked
package dev.hextet.core.planning;

import org.jspecify.annotations.NullMarked;
