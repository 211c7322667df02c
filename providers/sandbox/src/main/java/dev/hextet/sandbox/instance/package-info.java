/** Instances: their launch, attributes, options, states and instance profiles. */
@NullMarked
package dev.hextet.sandbox.instance;

import org.jspecify.annotations.NullMarked;
