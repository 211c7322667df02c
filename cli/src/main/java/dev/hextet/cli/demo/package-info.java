/** The command {@code demo}, which plays a story against a sandbox. */
@NullMarked
package dev.hextet.cli.demo;

import org.jspecify.annotations.NullMarked;
