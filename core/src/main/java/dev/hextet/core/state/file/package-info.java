/** States in files beside their documents. */
@NullMarked
package dev.hextet.core.state.file;

import org.jspecify.annotations.NullMarked;
