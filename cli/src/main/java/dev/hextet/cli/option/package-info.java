/** The options and operands that commands share, and the values that they give. */
@NullMarked
package dev.hextet.cli.option;

import org.jspecify.annotations.NullMarked;
