/** Diagnostics of the command line. */
@NullMarked
package dev.hextet.cli.diag;

import org.jspecify.annotations.NullMarked;
