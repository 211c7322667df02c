package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import java.time.Instant;

/**
 * A machine image of the account, copied from another one.
 *
 * @param source the image of the catalogue from which it descends
 * @param registered whether it can be listed and launched; its instances outlive it
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
  public static final ResourceKind<CopiedImage> KIND =
      ResourceKind.of(CopiedImage.class, "image", "ami")
          .taggedAs("image")
          .refusing("image id", "InvalidAMIID.Malformed", "InvalidAMIID.NotFound");

  @Override
  public boolean isPresent() {
    return registered;
  }

  public CopiedImage with(ResourcePhase other) {
    return new CopiedImage(id, source, name, description, created, other, registered);
  }

  public CopiedImage deregistered() {
    return new CopiedImage(id, source, name, description, created, phase, false);
  }
}
