/**
 * Conditions and probes of documents: preconditions, postconditions and check blocks. Blocks come
 * in; configurations and diagnostics go out.
 */
@NullMarked
package dev.hextet.core.resolve.condition;

import org.jspecify.annotations.NullMarked;
