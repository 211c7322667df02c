package dev.hextet.sandbox.http;

import java.time.Duration;

/**
 * The time limits of a connection.
 *
 * @param idle the longest wait for the next byte
 * @param request the longest time from the first byte of a request to its last
 */
record HttpTimeouts(Duration idle, Duration request) {

  static final HttpTimeouts USUAL = new HttpTimeouts(Duration.ofMinutes(2), Duration.ofMinutes(1));
}
