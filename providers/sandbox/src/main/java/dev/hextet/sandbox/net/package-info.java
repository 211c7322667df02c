/**
 * Addresses and blocks of both families as numbers, with their canonical text. EC2's reserved
 * addresses are its only part of EC2.
 */
@NullMarked
package dev.hextet.sandbox.net;

import org.jspecify.annotations.NullMarked;
