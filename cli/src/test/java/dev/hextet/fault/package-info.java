/**
 * Nothing is ever lost: hextet is killed, cut off, refused and misled at every point of every
 * scenario, is run again, and must end where an undisturbed run ends.
 */
@NullMarked
package dev.hextet.fault;

import org.jspecify.annotations.NullMarked;
