/**
 * IPv4 and IPv6 addresses and blocks as exact bits. Text comes in and is checked in full; canonical
 * text (RFC 5952 for IPv6, network bits only for blocks) goes out. Nothing here looks up a name,
 * masks a bit in silence, or accepts a spelling that two programs read differently.
 */
@NullMarked
package dev.hextet.core.net;

import org.jspecify.annotations.NullMarked;
