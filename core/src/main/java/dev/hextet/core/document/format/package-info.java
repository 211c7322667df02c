/**
 * The layout of documents. Input: the text of a document. Output: the formatted text. Only white
 * space changes. All other characters, comments included, stay in their order, and the tree stays
 * the same.
 */
@NullMarked
package dev.hextet.core.document.format;

import org.jspecify.annotations.NullMarked;
