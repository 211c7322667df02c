/**
 * The resource types of EC2: their schemas, how many of a type are read at once, and which calls
 * make a change. The only package that sees the AWS SDK; no SDK type leaves it.
 */
@NullMarked
package dev.hextet.aws;

import org.jspecify.annotations.NullMarked;
