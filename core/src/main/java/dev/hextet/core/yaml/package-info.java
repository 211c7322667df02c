/**
 * From text to the events of YAML. In comes a text, out come documents, collections and scalars
 * with their offsets, or an error with its place. Nothing here gives a type to a scalar, resolves
 * an alias, or depends on any other package.
 */
@NullMarked
package dev.hextet.core.yaml;

import org.jspecify.annotations.NullMarked;
