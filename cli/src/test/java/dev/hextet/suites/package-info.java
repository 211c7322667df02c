/**
 * Runs tables of other projects' test cases and counts the rows that agree. The tables are not part
 * of this project: {@code suites/README.md} describes them and the way to run them.
 */
@NullMarked
package dev.hextet.suites;

import org.jspecify.annotations.NullMarked;
