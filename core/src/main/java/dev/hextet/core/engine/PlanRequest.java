package dev.hextet.core.engine;

import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.planning.ProviderPlacements;
import dev.hextet.core.resource.Clouds;

/**
 * Request for a plan.
 *
 * @param desired desired state; without resources for {@code destroy}
 * @param placements placements of recorded and of new resources
 * @param options options of the plan
 */
record PlanRequest(Configuration desired, ProviderPlacements placements, PlanOptions options) {

  /** Returns the request for a plan of a document. */
  static PlanRequest of(Configuration document, PlanOptions options, Clouds clouds) {
    return new PlanRequest(
        options.mode() == PlanMode.DESTROY ? document.withoutResources() : document,
        new ProviderPlacements(document, provider -> clouds.of(provider).region()),
        options);
  }
}
