/**
 * Evaluation of the conditions and checks of a document, as far as their values are known. What
 * stays open is decided after the apply. Problems of checks are warnings.
 */
@NullMarked
package dev.hextet.core.planning.condition;

import org.jspecify.annotations.NullMarked;
