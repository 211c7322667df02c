/**
 * The composition of the stages: document → resolve → refresh → plan → execute → state. The only
 * package that uses all of them.
 */
@NullMarked
package dev.hextet.core.engine;

import org.jspecify.annotations.NullMarked;
