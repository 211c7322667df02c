/**
 * A plan or a state comes in, text goes out: for terminals, for pull requests, for programs. The
 * same plan gives the same bytes. Values come from users and from the cloud: everything is escaped
 * for its medium, and no sensitive value is shown. Nothing is printed here.
 */
@NullMarked
package dev.hextet.core.render;

import org.jspecify.annotations.NullMarked;
