/**
 * Attributes, kinds of values, tags, filters and call arguments that the resource types share.
 * Independent of actions and resource types.
 */
@NullMarked
package dev.hextet.aws.common;

import org.jspecify.annotations.NullMarked;
