/**
 * The output of commands, as text for people and as JSON lines for programs, with their progress.
 */
@NullMarked
package dev.hextet.cli.view;

import org.jspecify.annotations.NullMarked;
