/**
 * Attributes, kinds of values, tags, filters and call arguments that the resource types share.
 * Knows no action of EC2 and no resource type.
 */
@NullMarked
package dev.hextet.aws.common;

import org.jspecify.annotations.NullMarked;
