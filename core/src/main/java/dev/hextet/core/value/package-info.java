/**
 * The values of the desired-state language, in documents, answers and states. Immutable. A value
 * that is not known yet is a value too: it carries the term that gives it later. A sensitive value
 * carries its mark and its term, and hides its content in {@code toString}.
 */
@NullMarked
package dev.hextet.core.value;

import org.jspecify.annotations.NullMarked;
