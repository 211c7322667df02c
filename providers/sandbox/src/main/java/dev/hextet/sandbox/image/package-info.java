/** Machine images: those of the catalogue, and copies of the account. */
@NullMarked
package dev.hextet.sandbox.image;

import org.jspecify.annotations.NullMarked;
