/**
 * The command {@code completion}. In: the commands and options of the program. Out: a script with
 * which a shell completes their names, their fixed values and the names of files.
 */
@NullMarked
package dev.hextet.cli.completion;

import org.jspecify.annotations.NullMarked;
