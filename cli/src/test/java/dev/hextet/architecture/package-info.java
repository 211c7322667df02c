/**
 * The rules of the architecture, over the compiled classes of all modules. The module of the
 * command line holds them because it is the one that sees all others.
 */
@NullMarked
package dev.hextet.architecture;

import org.jspecify.annotations.NullMarked;
