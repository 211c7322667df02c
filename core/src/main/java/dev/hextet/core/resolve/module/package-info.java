/**
 * The files of modules: the documents of a folder, and the way from a {@code module} block to its
 * folder. Nothing here reads a disk.
 */
@NullMarked
package dev.hextet.core.resolve.module;

import org.jspecify.annotations.NullMarked;
