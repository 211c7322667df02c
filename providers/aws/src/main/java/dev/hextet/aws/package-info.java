/**
 * The resource types of EC2: their schemas, their batched reads, and the calls of their changes.
 * The only packages that use the AWS SDK; no SDK type leaves them.
 */
@NullMarked
package dev.hextet.aws;

import org.jspecify.annotations.NullMarked;
