/**
 * What was recorded of the resources that were made, and the journal of what is being done: both as
 * data with a text form. Sensitive values are never in them, only salted digests.
 */
@NullMarked
package dev.hextet.core.state;

import org.jspecify.annotations.NullMarked;
