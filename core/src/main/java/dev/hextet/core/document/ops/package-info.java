/**
 * Ops files, as in BOSH. Input: a {@link dev.hextet.core.document.Document} and the texts of ops
 * files. Output: the changed document. Each node keeps its place, so that a node of an ops file
 * points into that file. No key has a meaning here.
 */
@NullMarked
package dev.hextet.core.document.ops;

import org.jspecify.annotations.NullMarked;
