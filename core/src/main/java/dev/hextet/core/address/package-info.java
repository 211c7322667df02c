/**
 * Names of resources, data sources and values: addresses from the root module, and references into
 * them. This package alone parses, prints and sorts them. It has no access to documents or values.
 */
@NullMarked
package dev.hextet.core.address;

import org.jspecify.annotations.NullMarked;
