/**
 * The prober: probes come in as data, and verdicts go out. Each family is probed by itself, over
 * sockets of this package. Attempts overlap, so that an attempt without an answer delays no
 * verdict. A run leaves no socket open and no thread with a socket.
 */
@NullMarked
package dev.hextet.probe;

import org.jspecify.annotations.NullMarked;
