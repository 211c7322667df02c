/**
 * Writes a plan as a file's text and reads it back. A sensitive value is never in the text; it is
 * restored from the live resources and the variables.
 */
@NullMarked
package dev.hextet.core.planfile;

import org.jspecify.annotations.NullMarked;
