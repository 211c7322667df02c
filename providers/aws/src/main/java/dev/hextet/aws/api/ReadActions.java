package dev.hextet.aws.api;

import static dev.hextet.aws.api.Marshaller.fill;

import dev.hextet.core.value.Value;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeIamInstanceProfileAssociationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeImagesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTagsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesModificationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;

/**
 * The describing actions of EC2 that are used, a line each. A switch, so that the classes of an
 * action are loaded when it is first made.
 */
public final class ReadActions {
  private ReadActions() {}

  /**
   * Asks EC2 once.
   *
   * @throws IllegalStateException if the action or a member of its arguments is not known
   */
  public static SdkPojo make(Ec2Client client, String action, Value.MapOf arguments) {
    return switch (action) {
      case "DescribeAddresses" ->
          client.describeAddresses(fill(DescribeAddressesRequest.builder(), arguments).build());
      case "DescribeAvailabilityZones" ->
          client.describeAvailabilityZones(
              fill(DescribeAvailabilityZonesRequest.builder(), arguments).build());
      case "DescribeEgressOnlyInternetGateways" ->
          client.describeEgressOnlyInternetGateways(
              fill(DescribeEgressOnlyInternetGatewaysRequest.builder(), arguments).build());
      case "DescribeIamInstanceProfileAssociations" ->
          client.describeIamInstanceProfileAssociations(
              fill(DescribeIamInstanceProfileAssociationsRequest.builder(), arguments).build());
      case "DescribeImages" ->
          client.describeImages(fill(DescribeImagesRequest.builder(), arguments).build());
      case "DescribeInstanceAttribute" ->
          client.describeInstanceAttribute(
              fill(DescribeInstanceAttributeRequest.builder(), arguments).build());
      case "DescribeInstanceTypes" ->
          client.describeInstanceTypes(
              fill(DescribeInstanceTypesRequest.builder(), arguments).build());
      case "DescribeInstances" ->
          client.describeInstances(fill(DescribeInstancesRequest.builder(), arguments).build());
      case "DescribeInternetGateways" ->
          client.describeInternetGateways(
              fill(DescribeInternetGatewaysRequest.builder(), arguments).build());
      case "DescribeKeyPairs" ->
          client.describeKeyPairs(fill(DescribeKeyPairsRequest.builder(), arguments).build());
      case "DescribeNatGateways" ->
          client.describeNatGateways(fill(DescribeNatGatewaysRequest.builder(), arguments).build());
      case "DescribeNetworkAcls" ->
          client.describeNetworkAcls(fill(DescribeNetworkAclsRequest.builder(), arguments).build());
      case "DescribeNetworkInterfaces" ->
          client.describeNetworkInterfaces(
              fill(DescribeNetworkInterfacesRequest.builder(), arguments).build());
      case "DescribeRouteTables" ->
          client.describeRouteTables(fill(DescribeRouteTablesRequest.builder(), arguments).build());
      case "DescribeSecurityGroupRules" ->
          client.describeSecurityGroupRules(
              fill(DescribeSecurityGroupRulesRequest.builder(), arguments).build());
      case "DescribeSecurityGroups" ->
          client.describeSecurityGroups(
              fill(DescribeSecurityGroupsRequest.builder(), arguments).build());
      case "DescribeSubnets" ->
          client.describeSubnets(fill(DescribeSubnetsRequest.builder(), arguments).build());
      case "DescribeTags" ->
          client.describeTags(fill(DescribeTagsRequest.builder(), arguments).build());
      case "DescribeVolumes" ->
          client.describeVolumes(fill(DescribeVolumesRequest.builder(), arguments).build());
      case "DescribeVolumesModifications" ->
          client.describeVolumesModifications(
              fill(DescribeVolumesModificationsRequest.builder(), arguments).build());
      case "DescribeVpcAttribute" ->
          client.describeVpcAttribute(
              fill(DescribeVpcAttributeRequest.builder(), arguments).build());
      case "DescribeVpcEndpoints" ->
          client.describeVpcEndpoints(
              fill(DescribeVpcEndpointsRequest.builder(), arguments).build());
      case "DescribeVpcPeeringConnections" ->
          client.describeVpcPeeringConnections(
              fill(DescribeVpcPeeringConnectionsRequest.builder(), arguments).build());
      case "DescribeVpcs" ->
          client.describeVpcs(fill(DescribeVpcsRequest.builder(), arguments).build());
      default -> throw new IllegalStateException("no action " + action);
    };
  }
}
