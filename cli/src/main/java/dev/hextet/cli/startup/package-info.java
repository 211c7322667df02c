/**
 * The archive of parsed classes that shortens the start of the program. In: the path of the
 * archive, from the launcher. Out: a file that the next start maps into memory. A JVM that rejects
 * the file, or has none, runs the program all the same.
 */
@NullMarked
package dev.hextet.cli.startup;

import org.jspecify.annotations.NullMarked;
