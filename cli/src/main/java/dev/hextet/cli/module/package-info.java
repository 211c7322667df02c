/**
 * Modules from elsewhere: addresses of repositories, registries and archives, their download into
 * {@code .hextet/modules}, and the lock that pins each copy. A command other than {@code get} only
 * reads copies and verifies their digests.
 */
@NullMarked
package dev.hextet.cli.module;

import org.jspecify.annotations.NullMarked;
