/**
 * From a document and the values of its variables to a {@link
 * dev.hextet.core.configuration.Configuration}: typed resources with parsed expressions and checked
 * references, each after its dependencies. No cloud is used, and no resource's value is known.
 */
@NullMarked
package dev.hextet.core.resolve;

import org.jspecify.annotations.NullMarked;
