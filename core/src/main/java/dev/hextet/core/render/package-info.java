/**
 * Makes a report of sections from a plan, and lines from values. The same plan gives the same
 * report. The subpackages lay reports out, each for one medium, and escape texts for it. Sensitive
 * values are hidden, and nothing is printed.
 */
@NullMarked
package dev.hextet.core.render;

import org.jspecify.annotations.NullMarked;
