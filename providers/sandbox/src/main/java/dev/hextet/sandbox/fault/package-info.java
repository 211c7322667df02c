/**
 * Deliberate faults: the calls that they strike and their effects. They come as Java or as JSON,
 * and do not depend on the actions.
 */
@NullMarked
package dev.hextet.sandbox.fault;

import org.jspecify.annotations.NullMarked;
