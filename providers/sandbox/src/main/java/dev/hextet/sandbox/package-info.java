/**
 * An EC2 endpoint on loopback, for trials and tests: the wire protocol, the rules and the delays of
 * EC2, over a world kept in memory. It shares no code with what is tested against it.
 */
@NullMarked
package dev.hextet.sandbox;

import org.jspecify.annotations.NullMarked;
