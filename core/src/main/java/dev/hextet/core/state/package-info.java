/**
 * The recorded resources and the journal of a run, as data with a text form. Both contain digests
 * in place of sensitive values.
 */
@NullMarked
package dev.hextet.core.state;

import org.jspecify.annotations.NullMarked;
