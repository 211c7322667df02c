package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;

/** The network ACL of a subnet: every subnet has exactly one. */
public record NetworkAclAssociation(String id, String networkAclId, String subnetId)
    implements Resource {
  public static final ResourceKind<NetworkAclAssociation> KIND =
      ResourceKind.of(NetworkAclAssociation.class, "network-acl-association", "aclassoc")
          .refusing(
              "association ID", "InvalidAssociationID.Malformed", "InvalidAssociationID.NotFound");
}
