/**
 * The shape of a document's blocks: top-level sections, labels, arguments and expressions, in
 * native and JSON form. Nodes of a document come in; expressions and diagnostics go out.
 */
@NullMarked
package dev.hextet.core.resolve.block;

import org.jspecify.annotations.NullMarked;
