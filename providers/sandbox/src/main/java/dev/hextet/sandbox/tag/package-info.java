/** Tags: their rules, for every kind, and the actions that read and change them. */
@NullMarked
package dev.hextet.sandbox.tag;

import org.jspecify.annotations.NullMarked;
