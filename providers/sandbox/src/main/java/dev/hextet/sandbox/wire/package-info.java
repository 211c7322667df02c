/**
 * EC2's Query protocol: the flattened parameters of a call, and the XML of a result or a refusal.
 * It does not depend on the actions.
 */
@NullMarked
package dev.hextet.sandbox.wire;

import org.jspecify.annotations.NullMarked;
