/** Elastic IPs. */
@NullMarked
package dev.hextet.aws.address;

import org.jspecify.annotations.NullMarked;
