/** Diagnostics of the engine: one catalogue of codes and texts per family of packages. */
@NullMarked
package dev.hextet.core.diag.catalogue;

import org.jspecify.annotations.NullMarked;
