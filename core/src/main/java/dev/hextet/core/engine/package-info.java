/**
 * The stages put together: reading, planning and carrying out read here like the line document →
 * resolve → refresh → plan → execute → state. The only package that sees all of them.
 */
@NullMarked
package dev.hextet.core.engine;

import org.jspecify.annotations.NullMarked;
