/**
 * The command line: arguments come in, text and an exit code go out. The only package that writes
 * to the terminal; it decides nothing about the network.
 */
@NullMarked
package dev.hextet.cli;

import org.jspecify.annotations.NullMarked;
