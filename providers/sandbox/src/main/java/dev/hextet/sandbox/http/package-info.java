/**
 * HTTP/1.1 on loopback, as much of it as EC2's clients use. Goes in: requests on connections that
 * are kept. Comes out: each response in one piece.
 *
 * <p>The JDK's own server sends the head of a response before its body. Terraform's provider, which
 * is quick and runs on the same machine, now and then gives up in between and asks again; a call
 * that makes something is then made twice.
 */
@NullMarked
package dev.hextet.sandbox.http;

import org.jspecify.annotations.NullMarked;
