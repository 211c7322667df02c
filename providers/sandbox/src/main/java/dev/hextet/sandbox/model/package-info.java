/** The resources of EC2 as immutable records, each with the kind that it is of. */
@NullMarked
package dev.hextet.sandbox.model;

import org.jspecify.annotations.NullMarked;
