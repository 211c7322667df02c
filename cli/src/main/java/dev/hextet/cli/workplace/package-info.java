/** The surroundings of a document: its files, its cloud, its state and its saved plans. */
@NullMarked
package dev.hextet.cli.workplace;

import org.jspecify.annotations.NullMarked;
