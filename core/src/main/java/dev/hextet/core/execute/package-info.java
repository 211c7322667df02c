/**
 * Execution of a plan: changes the cloud step by step, through the journal, and returns the new
 * records. The only package that changes the cloud. All decisions are in the plan.
 */
@NullMarked
package dev.hextet.core.execute;

import org.jspecify.annotations.NullMarked;
