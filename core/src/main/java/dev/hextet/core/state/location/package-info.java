/**
 * Contract of a place that keeps a state: read, lock, journal, commit, pull, break a lock. Engine
 * and commands depend on this package alone; each kind of place has a package of its own.
 */
@NullMarked
package dev.hextet.core.state.location;

import org.jspecify.annotations.NullMarked;
