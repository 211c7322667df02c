/**
 * Provider blocks and the configurations that they define: names, aliases, settings. Blocks come
 * in; configurations and diagnostics go out.
 */
@NullMarked
package dev.hextet.core.resolve.provider;

import org.jspecify.annotations.NullMarked;
