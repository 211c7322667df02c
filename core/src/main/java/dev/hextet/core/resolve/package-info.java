/**
 * A document and the values of its variables come in, a {@link
 * dev.hextet.core.configuration.Configuration} goes out: typed resources whose expressions are
 * read, every reference checked, in an order in which each comes after what it needs. No cloud is
 * asked and no resource's value is known here.
 */
@NullMarked
package dev.hextet.core.resolve;

import org.jspecify.annotations.NullMarked;
