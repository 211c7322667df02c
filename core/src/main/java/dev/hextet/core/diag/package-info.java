/**
 * Problems of documents, states, plans and live resources, as data: a stable code, a summary, a
 * remedy, and the place in the source. Stages collect diagnostics and the command line prints them.
 * This package depends on no other package.
 */
@NullMarked
package dev.hextet.core.diag;

import org.jspecify.annotations.NullMarked;
