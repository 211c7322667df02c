/**
 * All that exists: immutable things in tables, by region, with their tags. A change puts a new
 * value in a table, and can be taken back until it is committed. Rules on what may change are
 * elsewhere.
 */
@NullMarked
package dev.hextet.sandbox.model;

import org.jspecify.annotations.NullMarked;
