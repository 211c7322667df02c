/**
 * The structure of HCL's native syntax. Input: a text. Output: a {@link
 * dev.hextet.core.document.hcl.HclBody} with arguments, whose expressions are extents of the text,
 * and blocks; or diagnostics with a place. Any text yields a body or diagnostics, in bounded time
 * and memory.
 */
@NullMarked
package dev.hextet.core.document.hcl;

import org.jspecify.annotations.NullMarked;
