/**
 * Requests to EC2: one action at a time, at the pace that EC2 permits. Converts arguments and
 * answers from and to values, checks that each answer is complete, and reports each failure as a
 * fault. Independent of resource types.
 */
@NullMarked
package dev.hextet.aws.api;

import org.jspecify.annotations.NullMarked;
