/**
 * A plan comes in, the world is changed step by step through the journal, and what is recorded
 * afterwards goes out. The only package that changes the world. Nothing is decided here: all
 * decisions are in the plan.
 */
@NullMarked
package dev.hextet.core.execute;

import org.jspecify.annotations.NullMarked;
