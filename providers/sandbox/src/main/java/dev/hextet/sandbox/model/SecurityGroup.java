package dev.hextet.sandbox.model;

import dev.hextet.sandbox.world.Resource;
import dev.hextet.sandbox.world.ResourceKind;

/** A security group. Its rules are resources of their own. */
public record SecurityGroup(String id, String vpcId, String name, String description)
    implements Resource {
  public static final ResourceKind<SecurityGroup> KIND =
      ResourceKind.of(SecurityGroup.class, "security-group", "sg")
          .taggedAs("security-group")
          .refusing("security group", "InvalidGroupId.Malformed", "InvalidGroup.NotFound");

  public static final String DEFAULT = "default";

  public boolean isDefault() {
    return name.equals(DEFAULT);
  }
}
