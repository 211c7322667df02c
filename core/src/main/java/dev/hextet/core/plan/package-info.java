/**
 * What is wanted, what was recorded and what is there come in; a {@link dev.hextet.core.plan.Plan}
 * goes out: the change of each resource and the ordered steps that make it. All decisions are made
 * here, by pure functions: the same inputs give the same plan, byte for byte. Nothing is written
 * and no cloud is asked.
 */
@NullMarked
package dev.hextet.core.plan;

import org.jspecify.annotations.NullMarked;
