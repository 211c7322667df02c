/**
 * What Amazon offers: regions and zones, instance types, machine images. Goes in: a name or an id.
 * Comes out: facts that never change.
 */
@NullMarked
package dev.hextet.sandbox.catalogue;

import org.jspecify.annotations.NullMarked;
