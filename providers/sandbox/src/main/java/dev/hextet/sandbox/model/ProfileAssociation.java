package dev.hextet.sandbox.model;

import java.time.Instant;

/** An IAM instance profile at an instance. */
public record ProfileAssociation(
    String id, String instanceId, String profile, Instant since, ResourcePhase phase)
    implements Resource {

  public ProfileAssociation with(ResourcePhase changed) {
    return new ProfileAssociation(id, instanceId, profile, since, changed);
  }
}
