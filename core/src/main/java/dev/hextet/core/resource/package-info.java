/**
 * The contract between the engine and a provider: addresses, resource types, the reads and the
 * calls that they ask for as data, and the cloud that carries them out. Decisions are made by pure
 * functions of resource types; only {@link dev.hextet.core.resource.Cloud} touches the world.
 */
@NullMarked
package dev.hextet.core.resource;

import org.jspecify.annotations.NullMarked;
