/**
 * Requests to EC2: one action at a time, at the pace that EC2 permits. Takes arguments and returns
 * answers as values, checks that each answer is complete, and reports every failure as a fault.
 * Knows no resource type.
 */
@NullMarked
package dev.hextet.aws.api;

import org.jspecify.annotations.NullMarked;
