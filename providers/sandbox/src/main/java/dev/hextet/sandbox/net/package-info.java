/**
 * Addresses and blocks of both families as numbers. Goes in: text. Comes out: canonical text, and
 * answers about containment. Knows nothing of EC2 but which addresses it reserves.
 */
@NullMarked
package dev.hextet.sandbox.net;

import org.jspecify.annotations.NullMarked;
