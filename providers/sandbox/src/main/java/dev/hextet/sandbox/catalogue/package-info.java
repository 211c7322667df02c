/**
 * The constant offers of Amazon: regions and zones, instance types, machine images. A name or an id
 * selects an entry.
 */
@NullMarked
package dev.hextet.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
