/**
 * An EC2 endpoint on loopback, for trials and tests: the wire protocol, the rules and the delays of
 * EC2, over a world in memory. It shares no code with its clients.
 */
@NullMarked
package dev.hextet.sandbox;

import org.jspecify.annotations.NullMarked;
