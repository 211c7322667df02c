package dev.hextet.sandbox.model;

import dev.hextet.sandbox.wire.Ec2Fault;
import java.util.Optional;

/**
 * The kinds of things that have an id: how the id looks, what tags call the kind, and the words
 * with which EC2 says that an id is malformed or that there is no such thing.
 *
 * <p>EC2's spelling of these codes follows no rule; clients compare them letter by letter.
 */
public enum ResourceKind {
  VPC("vpc", "vpc", "InvalidVpcID.Malformed", "InvalidVpcID.NotFound", "vpc ID"),
  SUBNET("subnet", "subnet", "InvalidSubnetID.Malformed", "InvalidSubnetID.NotFound", "subnet ID"),
  INTERNET_GATEWAY(
      "igw",
      "internet-gateway",
      "InvalidInternetGatewayId.Malformed",
      "InvalidInternetGatewayID.NotFound",
      "internetGateway ID"),
  ROUTE_TABLE(
      "rtb",
      "route-table",
      "InvalidRouteTableId.Malformed",
      "InvalidRouteTableID.NotFound",
      "routeTable ID"),
  ROUTE_TABLE_ASSOCIATION(
      "rtbassoc",
      "",
      "InvalidAssociationID.Malformed",
      "InvalidAssociationID.NotFound",
      "association ID"),
  NETWORK_ACL(
      "acl",
      "network-acl",
      "InvalidNetworkAclId.Malformed",
      "InvalidNetworkAclID.NotFound",
      "networkAcl ID"),
  NETWORK_ACL_ASSOCIATION(
      "aclassoc",
      "",
      "InvalidAssociationID.Malformed",
      "InvalidAssociationID.NotFound",
      "association ID"),
  SECURITY_GROUP(
      "sg",
      "security-group",
      "InvalidGroupId.Malformed",
      "InvalidGroup.NotFound",
      "security group"),
  SECURITY_GROUP_RULE(
      "sgr",
      "security-group-rule",
      "InvalidSecurityGroupRuleId.Malformed",
      "InvalidSecurityGroupRuleId.NotFound",
      "security group rule ID"),
  KEY_PAIR("key", "key-pair", "InvalidKeyPairId.Malformed", "InvalidKeyPair.NotFound", "key pair"),
  IMAGE("ami", "image", "InvalidAMIID.Malformed", "InvalidAMIID.NotFound", "image id"),
  INSTANCE(
      "i", "instance", "InvalidInstanceID.Malformed", "InvalidInstanceID.NotFound", "instance ID"),
  VOLUME("vol", "volume", "InvalidVolumeID.Malformed", "InvalidVolume.NotFound", "volume"),
  NETWORK_INTERFACE(
      "eni",
      "network-interface",
      "InvalidNetworkInterfaceId.Malformed",
      "InvalidNetworkInterfaceID.NotFound",
      "networkInterface ID"),
  ADDRESS(
      "eipalloc",
      "elastic-ip",
      // EC2: has no code for a malformed allocation id.
      "InvalidAllocationID.NotFound",
      "InvalidAllocationID.NotFound",
      "allocation ID"),
  INSTANCE_PROFILE_ASSOCIATION(
      "iip-assoc",
      "",
      "InvalidAssociationID.Malformed",
      "InvalidAssociationID.NotFound",
      "association ID");

  private final String prefix;
  private final String tagged;
  private final String malformed;
  private final String notFound;
  private final String noun;

  ResourceKind(String prefix, String tagged, String malformed, String notFound, String noun) {
    this.prefix = prefix;
    this.tagged = tagged;
    this.malformed = malformed;
    this.notFound = notFound;
    this.noun = noun;
  }

  /** What stands before the dash in an id. */
  public String prefix() {
    return prefix;
  }

  /** The resource type in tag specifications and DescribeTags; empty if it takes no tags. */
  public String tagged() {
    return tagged;
  }

  /** The name in the data file and in the inventory. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The kind whose ids look like this one. */
  public static Optional<ResourceKind> of(String id) {
    for (ResourceKind kind : values()) {
      if (kind.wrote(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private boolean wrote(String id) {
    return id.startsWith(prefix + "-") && id.substring(prefix.length() + 1).matches("[0-9a-f]+");
  }

  /**
   * Refuses an id that has not the form of this kind's.
   *
   * @throws Ec2Fault Malformed
   */
  public void check(String id) {
    if (!wrote(id)) {
      throw malformed.equals(notFound)
          ? notFound(id)
          : new Ec2Fault(
              malformed, "Invalid id: \"" + id + "\" (expecting \"" + prefix + "-...\")");
    }
  }

  /** The fault that says there is no such thing. */
  public Ec2Fault notFound(String id) {
    return new Ec2Fault(notFound, "The " + noun + " '" + id + "' does not exist");
  }
}
