/**
 * Ops files, as BOSH has them: in come a {@link dev.hextet.core.document.Document} and the texts of
 * ops files, out goes the document with their values in it. Every node keeps its place: what an ops
 * file brings in points into that file. Nothing here gives meaning to a key.
 */
@NullMarked
package dev.hextet.core.document.ops;

import org.jspecify.annotations.NullMarked;
