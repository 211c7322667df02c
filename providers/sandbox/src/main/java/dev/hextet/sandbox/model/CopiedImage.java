package dev.hextet.sandbox.model;

import java.time.Instant;

/**
 * A machine image of the account's own, made by copying another one.
 *
 * @param source the image of the catalogue that it is at bottom
 * @param registered whether it can still be listed and started; what was started of it lives on
 */
public record CopiedImage(
    String id,
    String source,
    String name,
    String description,
    Instant created,
    ResourcePhase phase,
    boolean registered)
    implements Resource {

  public CopiedImage with(ResourcePhase other) {
    return new CopiedImage(id, source, name, description, created, other, registered);
  }

  public CopiedImage deregistered() {
    return new CopiedImage(id, source, name, description, created, phase, false);
  }
}
