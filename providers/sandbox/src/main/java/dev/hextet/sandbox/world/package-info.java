/**
 * All that exists: immutable resources in tables, by region, with their tags. A change puts a new
 * value in a table, and can be undone until it is committed. The kinds and their rules come from
 * elsewhere, as a schema.
 */
@NullMarked
package dev.hextet.sandbox.world;

import org.jspecify.annotations.NullMarked;
