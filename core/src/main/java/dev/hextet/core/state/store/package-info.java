/**
 * Where a state is kept: locked for a run, journalled while it changes, committed at its end. The
 * file implementation keeps it beside the document.
 */
@NullMarked
package dev.hextet.core.state.store;

import org.jspecify.annotations.NullMarked;
