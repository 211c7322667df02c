/**
 * The values of the desired-state language: what a document says, what a cloud answers, what a
 * state records. Immutable. A value that is not known yet is a value too: it carries the expression
 * that will give it. A sensitive value carries its mark and the expression it came from, and never
 * shows what it holds in {@code toString}.
 */
@NullMarked
package dev.hextet.core.value;

import org.jspecify.annotations.NullMarked;
