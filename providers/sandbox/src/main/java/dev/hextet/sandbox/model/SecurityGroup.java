package dev.hextet.sandbox.model;

/** A security group. Its rules are things of their own. */
public record SecurityGroup(String id, String vpcId, String name, String description)
    implements Resource {

  public static final String DEFAULT = "default";

  public boolean isDefault() {
    return name.equals(DEFAULT);
  }
}
