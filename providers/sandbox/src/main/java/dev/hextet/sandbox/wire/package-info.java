/**
 * EC2's Query protocol. Goes in: the flattened parameters of a call. Comes out: XML, a result or a
 * refusal. Nothing here knows what an action does.
 */
@NullMarked
package dev.hextet.sandbox.wire;

import org.jspecify.annotations.NullMarked;
