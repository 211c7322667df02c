/** The commands, one class each. */
@NullMarked
package dev.hextet.cli.command;

import org.jspecify.annotations.NullMarked;
