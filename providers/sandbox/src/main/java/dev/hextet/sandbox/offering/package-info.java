/**
 * The offers of EC2 before a client creates any resource: regions, zones, prefix lists and instance
 * types.
 */
@NullMarked
package dev.hextet.sandbox.offering;

import org.jspecify.annotations.NullMarked;
