package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;
import dev.hextet.sandbox.world.ResourcePhase;
import java.time.Instant;

/** The association of an IAM instance profile with an instance. */
public record ProfileAssociation(
    String id, String instanceId, String profile, Instant since, ResourcePhase phase)
    implements Resource {
  public static final ResourceKind<ProfileAssociation> KIND =
      ResourceKind.of(ProfileAssociation.class, "instance-profile-association", "iip-assoc")
          .refusing(
              "association ID", "InvalidAssociationID.Malformed", "InvalidAssociationID.NotFound");

  public ProfileAssociation with(ResourcePhase changed) {
    return new ProfileAssociation(id, instanceId, profile, since, changed);
  }
}
