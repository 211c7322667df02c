package dev.hextet.sandbox.model;

import java.time.Instant;

/** An IAM instance profile at an instance. */
public record ProfileAssociation(
    String id, String instanceId, String profile, Instant since, Phase phase) implements Resource {

  public ProfileAssociation with(Phase changed) {
    return new ProfileAssociation(id, instanceId, profile, since, changed);
  }
}
