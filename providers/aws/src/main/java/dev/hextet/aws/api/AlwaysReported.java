package dev.hextet.aws.api;

import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Set;

/**
 * What EC2 says of every thing of a kind, so that an answer without it is not whole. Only members
 * that decide something; what EC2 leaves out where there is none of it is not here.
 */
final class AlwaysReported {
  private static final Set<String> OF_PERMISSIONS =
      Set.of("IpProtocol", "IpRanges", "Ipv6Ranges", "PrefixListIds", "UserIdGroupPairs");

  private static final Map<String, Set<String>> BY_PLACE =
      Map.ofEntries(
          Map.entry("DescribeAddresses", Set.of("Addresses")),
          Map.entry("DescribeAvailabilityZones", Set.of("AvailabilityZones")),
          Map.entry("DescribeEgressOnlyInternetGateways", Set.of("EgressOnlyInternetGateways")),
          Map.entry(
              "DescribeIamInstanceProfileAssociations", Set.of("IamInstanceProfileAssociations")),
          Map.entry("DescribeImages", Set.of("Images")),
          Map.entry("DescribeInstanceAttribute", Set.of("InstanceId")),
          Map.entry("DescribeInstanceTypes", Set.of("InstanceTypes")),
          Map.entry("DescribeInstances", Set.of("Reservations")),
          Map.entry("DescribeInternetGateways", Set.of("InternetGateways")),
          Map.entry("DescribeKeyPairs", Set.of("KeyPairs")),
          Map.entry("DescribeNatGateways", Set.of("NatGateways")),
          Map.entry("DescribeNetworkAcls", Set.of("NetworkAcls")),
          Map.entry("DescribeNetworkInterfaces", Set.of("NetworkInterfaces")),
          Map.entry("DescribeRouteTables", Set.of("RouteTables")),
          Map.entry("DescribeSecurityGroupRules", Set.of("SecurityGroupRules")),
          Map.entry("DescribeSecurityGroups", Set.of("SecurityGroups")),
          Map.entry("DescribeSubnets", Set.of("Subnets")),
          Map.entry("DescribeTags", Set.of("Tags")),
          Map.entry("DescribeVolumes", Set.of("Volumes")),
          Map.entry("DescribeVolumesModifications", Set.of("VolumesModifications")),
          Map.entry("DescribeVpcAttribute", Set.of("VpcId")),
          Map.entry("DescribeVpcEndpoints", Set.of("VpcEndpoints")),
          Map.entry("DescribeVpcPeeringConnections", Set.of("VpcPeeringConnections")),
          Map.entry("DescribeVpcs", Set.of("Vpcs")),
          Map.entry("Addresses", Set.of("AllocationId", "PublicIp", "Domain")),
          Map.entry("AvailabilityZones", Set.of("ZoneName", "ZoneId", "State")),
          Map.entry(
              "IamInstanceProfileAssociations",
              Set.of("AssociationId", "InstanceId", "IamInstanceProfile", "State")),
          Map.entry("Images", Set.of("ImageId", "State")),
          Map.entry("InstanceTypes", Set.of("InstanceType", "NetworkInfo")),
          Map.entry("InternetGateways", Set.of("InternetGatewayId", "Attachments")),
          Map.entry("InternetGateways.Attachments", Set.of("VpcId", "State")),
          Map.entry("KeyPairs", Set.of("KeyName", "KeyPairId", "KeyFingerprint")),
          Map.entry("NetworkAcls", Set.of("NetworkAclId", "VpcId", "IsDefault")),
          Map.entry("NetworkInterfaces", Set.of("NetworkInterfaceId", "Status")),
          Map.entry("Reservations", Set.of("Instances", "OwnerId")),
          Map.entry(
              "Reservations.Instances", Set.of("InstanceId", "ImageId", "InstanceType", "State")),
          Map.entry("Reservations.Instances.State", Set.of("Name")),
          Map.entry("Reservations.Instances.Monitoring", Set.of("State")),
          Map.entry("Reservations.Instances.Placement", Set.of("AvailabilityZone")),
          Map.entry(
              "Reservations.Instances.NetworkInterfaces",
              Set.of("NetworkInterfaceId", "Attachment", "Groups", "Ipv6Addresses")),
          Map.entry("Reservations.Instances.NetworkInterfaces.Attachment", Set.of("DeviceIndex")),
          Map.entry("Reservations.Instances.NetworkInterfaces.Groups", Set.of("GroupId")),
          Map.entry(
              "Reservations.Instances.NetworkInterfaces.Ipv6Addresses", Set.of("Ipv6Address")),
          Map.entry("Reservations.Instances.SecurityGroups", Set.of("GroupId")),
          Map.entry(
              "Reservations.Instances.MetadataOptions",
              Set.of("HttpEndpoint", "HttpTokens", "HttpPutResponseHopLimit")),
          Map.entry("Reservations.Instances.IamInstanceProfile", Set.of("Arn")),
          Map.entry("RouteTables", Set.of("RouteTableId", "VpcId", "Routes", "Associations")),
          Map.entry(
              "RouteTables.Associations",
              Set.of("RouteTableAssociationId", "RouteTableId", "Main")),
          Map.entry("RouteTables.Associations.AssociationState", Set.of("State")),
          Map.entry("RouteTables.PropagatingVgws", Set.of("GatewayId")),
          Map.entry("RouteTables.Routes", Set.of("State", "Origin")),
          Map.entry(
              "SecurityGroups",
              Set.of(
                  "GroupId",
                  "GroupName",
                  "Description",
                  "VpcId",
                  "IpPermissions",
                  "IpPermissionsEgress")),
          Map.entry(
              "Subnets",
              Set.of(
                  "SubnetId",
                  "VpcId",
                  "State",
                  "AvailabilityZone",
                  "AssignIpv6AddressOnCreation",
                  "Ipv6CidrBlockAssociationSet",
                  "Ipv6Native",
                  "MapPublicIpOnLaunch",
                  "PrivateDnsNameOptionsOnLaunch")),
          Map.entry(
              "Subnets.Ipv6CidrBlockAssociationSet", Set.of("AssociationId", "Ipv6CidrBlockState")),
          Map.entry("Subnets.Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState", Set.of("State")),
          Map.entry("Volumes", Set.of("VolumeId", "State", "Size", "VolumeType", "Encrypted")),
          Map.entry("VolumesModifications", Set.of("VolumeId", "ModificationState")),
          Map.entry(
              "Vpcs", Set.of("VpcId", "State", "CidrBlock", "InstanceTenancy", "DhcpOptionsId")),
          Map.entry(
              "Vpcs.CidrBlockAssociationSet",
              Set.of("AssociationId", "CidrBlock", "CidrBlockState")),
          Map.entry("Vpcs.CidrBlockAssociationSet.CidrBlockState", Set.of("State")),
          Map.entry(
              "Vpcs.Ipv6CidrBlockAssociationSet", Set.of("AssociationId", "Ipv6CidrBlockState")),
          Map.entry("Vpcs.Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState", Set.of("State")));

  /** Lists that stand in many places, by their name. */
  private static final Map<String, Set<String>> BY_NAME =
      Map.ofEntries(
          Map.entry("DisableApiTermination", Set.of("Value")),
          Map.entry("EnableDnsHostnames", Set.of("Value")),
          Map.entry("EnableDnsSupport", Set.of("Value")),
          Map.entry("EnableNetworkAddressUsageMetrics", Set.of("Value")),
          Map.entry("IpPermissions", OF_PERMISSIONS),
          Map.entry("IpPermissionsEgress", OF_PERMISSIONS),
          Map.entry("IpRanges", Set.of("CidrIp")),
          Map.entry("Ipv6Ranges", Set.of("CidrIpv6")),
          Map.entry("PrefixListIds", Set.of("PrefixListId")),
          Map.entry(
              "PrivateDnsNameOptionsOnLaunch",
              Set.of(
                  "HostnameType",
                  "EnableResourceNameDnsARecord",
                  "EnableResourceNameDnsAAAARecord")),
          Map.entry("Tags", Set.of("Key", "Value")),
          Map.entry("UserIdGroupPairs", Set.of("GroupId")));

  // EC2: keeps little of an instance that has ended.
  private static final Set<String> OF_LIVING_INSTANCES =
      Set.of(
          "SubnetId", "VpcId", "NetworkInterfaces", "Placement", "Monitoring", "MetadataOptions");

  private static final Set<String> ENDING = Set.of("terminated", "shutting-down");

  private static final Set<String> DESTINATIONS =
      Set.of("DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId");

  private static final Set<String> SOURCES =
      Set.of("IpRanges", "Ipv6Ranges", "PrefixListIds", "UserIdGroupPairs");

  private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "icmp", "icmpv6");

  private AlwaysReported() {}

  /** The members that are always there. */
  static Set<String> in(String place) {
    String name = place.substring(place.lastIndexOf('.') + 1);
    return BY_PLACE.getOrDefault(place, BY_NAME.getOrDefault(name, Set.of()));
  }

  /** Whether a part says all that EC2 says of one that is like it. */
  static boolean isWhole(String place, Value.MapOf part) {
    return switch (place) {
      case "Reservations.Instances" -> isEnded(part) || hasAll(part, OF_LIVING_INSTANCES);
      case "Subnets.Ipv6CidrBlockAssociationSet", "Vpcs.Ipv6CidrBlockAssociationSet" ->
          !isAssociated(part) || hasAll(part, Set.of("Ipv6CidrBlock"));
      case "RouteTables.Routes" -> hasAny(part, DESTINATIONS) && hasTarget(part);
      case "RouteTables.Associations" ->
          isTrue(part.get("Main")) || hasAny(part, Set.of("SubnetId", "GatewayId"));
      case "Subnets" -> isTrue(part.get("Ipv6Native")) || hasAll(part, Set.of("CidrBlock"));
      case "Reservations" -> hasAll(part, Set.of("Instances"));
      case "SecurityGroups.IpPermissions", "SecurityGroups.IpPermissionsEgress" ->
          hasAny(part, SOURCES) && hasPorts(part);
      default -> true;
    };
  }

  // EC2: says which block it is only once it has found one.
  private static boolean isAssociated(Value.MapOf association) {
    return AnswerPaths.texts(association, "Ipv6CidrBlockState.State").contains("associated");
  }

  private static boolean isEnded(Value.MapOf instance) {
    return AnswerPaths.text(instance, "State.Name").filter(ENDING::contains).isPresent();
  }

  private static boolean hasTarget(Value.MapOf route) {
    return route.entries().keySet().stream()
        .anyMatch(
            name -> name.endsWith("Id") && !DESTINATIONS.contains(name) || name.endsWith("Arn"));
  }

  private static boolean hasPorts(Value.MapOf permission) {
    return !WITH_PORTS.contains(permission.get("IpProtocol").asText().orElse(""))
        || hasAll(permission, Set.of("FromPort", "ToPort"));
  }

  private static boolean hasAll(Value.MapOf part, Set<String> names) {
    return names.stream().noneMatch(name -> AnswerRules.isMissing(part.get(name), name));
  }

  private static boolean hasAny(Value.MapOf part, Set<String> names) {
    return names.stream().anyMatch(name -> !AnswerRules.isMissing(part.get(name), name));
  }

  private static boolean isTrue(Value value) {
    return value.equals(Value.of(true));
  }
}
