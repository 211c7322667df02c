/** The process around a command: terminals, files, questions, exit codes and the version. */
@NullMarked
package dev.hextet.cli.host;

import org.jspecify.annotations.NullMarked;
