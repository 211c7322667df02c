/**
 * The layout of documents: in comes a text that is a document, out goes the same one as it should
 * look. Only white space changes: every other character, comments included, stays in its order, and
 * the tree stays what it was.
 */
@NullMarked
package dev.hextet.core.document.format;

import org.jspecify.annotations.NullMarked;
