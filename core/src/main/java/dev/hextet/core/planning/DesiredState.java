package dev.hextet.core.planning;

import dev.hextet.core.configuration.Configuration;

/**
 * Desired state: a document and the places of its resources.
 *
 * @param configuration configuration of the document
 * @param placements placements of existing and of new resources
 */
public record DesiredState(Configuration configuration, ProviderPlacements placements) {}
