/**
 * What EC2 offers before a client creates anything: regions, zones, prefix lists and instance
 * types.
 */
@NullMarked
package dev.hextet.sandbox.offering;

import org.jspecify.annotations.NullMarked;
