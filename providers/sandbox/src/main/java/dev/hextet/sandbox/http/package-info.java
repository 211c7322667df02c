/**
 * HTTP/1.1 on loopback, limited to the needs of EC2's clients. A connection carries several
 * requests; each response is written in one piece.
 *
 * <p>The JDK's own server sends the head of a response before its body. Terraform's provider, on
 * the same machine, sometimes gives up between the two and repeats the request; a creating call
 * then takes effect twice.
 */
@NullMarked
package dev.hextet.sandbox.http;

import org.jspecify.annotations.NullMarked;
