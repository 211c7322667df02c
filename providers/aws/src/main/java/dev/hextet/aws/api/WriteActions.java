package dev.hextet.aws.api;

import static dev.hextet.aws.api.Marshaller.fill;

import dev.hextet.core.value.Value;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AllocateAddressRequest;
import software.amazon.awssdk.services.ec2.model.AssignIpv6AddressesRequest;
import software.amazon.awssdk.services.ec2.model.AssignPrivateIpAddressesRequest;
import software.amazon.awssdk.services.ec2.model.AssociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.AssociateIamInstanceProfileRequest;
import software.amazon.awssdk.services.ec2.model.AssociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.AssociateSubnetCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.AssociateVpcCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.AttachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.CreateInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteRequest;
import software.amazon.awssdk.services.ec2.model.CreateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateSubnetRequest;
import software.amazon.awssdk.services.ec2.model.CreateTagsRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcRequest;
import software.amazon.awssdk.services.ec2.model.DeleteInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteRequest;
import software.amazon.awssdk.services.ec2.model.DeleteRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSubnetRequest;
import software.amazon.awssdk.services.ec2.model.DeleteTagsRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcRequest;
import software.amazon.awssdk.services.ec2.model.DetachInternetGatewayRequest;
import software.amazon.awssdk.services.ec2.model.DisableVgwRoutePropagationRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateAddressRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateIamInstanceProfileRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateRouteTableRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateVpcCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.EnableVgwRoutePropagationRequest;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceMetadataOptionsRequest;
import software.amazon.awssdk.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifySecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVolumeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcTenancyRequest;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.ReleaseAddressRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceIamInstanceProfileAssociationRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteRequest;
import software.amazon.awssdk.services.ec2.model.ReplaceRouteTableAssociationRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupEgressRequest;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StartInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.UnassignIpv6AddressesRequest;
import software.amazon.awssdk.services.ec2.model.UnassignPrivateIpAddressesRequest;
import software.amazon.awssdk.services.ec2.model.UnmonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.UpdateSecurityGroupRuleDescriptionsEgressRequest;
import software.amazon.awssdk.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressRequest;

/**
 * The changing actions of EC2 that are used, a line each. A switch, so that the classes of an
 * action are loaded when it is first made.
 */
public final class WriteActions {
  private WriteActions() {}

  /**
   * Asks EC2 once.
   *
   * @throws IllegalStateException if the action or a member of its arguments is not known
   */
  public static SdkPojo make(Ec2Client client, String action, Value.MapOf arguments) {
    return switch (action) {
      case "AllocateAddress" ->
          client.allocateAddress(fill(AllocateAddressRequest.builder(), arguments).build());
      case "AssignIpv6Addresses" ->
          client.assignIpv6Addresses(fill(AssignIpv6AddressesRequest.builder(), arguments).build());
      case "AssignPrivateIpAddresses" ->
          client.assignPrivateIpAddresses(
              fill(AssignPrivateIpAddressesRequest.builder(), arguments).build());
      case "AssociateAddress" ->
          client.associateAddress(fill(AssociateAddressRequest.builder(), arguments).build());
      case "AssociateIamInstanceProfile" ->
          client.associateIamInstanceProfile(
              fill(AssociateIamInstanceProfileRequest.builder(), arguments).build());
      case "AssociateRouteTable" ->
          client.associateRouteTable(fill(AssociateRouteTableRequest.builder(), arguments).build());
      case "AssociateSubnetCidrBlock" ->
          client.associateSubnetCidrBlock(
              fill(AssociateSubnetCidrBlockRequest.builder(), arguments).build());
      case "AssociateVpcCidrBlock" ->
          client.associateVpcCidrBlock(
              fill(AssociateVpcCidrBlockRequest.builder(), arguments).build());
      case "AttachInternetGateway" ->
          client.attachInternetGateway(
              fill(AttachInternetGatewayRequest.builder(), arguments).build());
      case "AuthorizeSecurityGroupEgress" ->
          client.authorizeSecurityGroupEgress(
              fill(AuthorizeSecurityGroupEgressRequest.builder(), arguments).build());
      case "AuthorizeSecurityGroupIngress" ->
          client.authorizeSecurityGroupIngress(
              fill(AuthorizeSecurityGroupIngressRequest.builder(), arguments).build());
      case "CreateInternetGateway" ->
          client.createInternetGateway(
              fill(CreateInternetGatewayRequest.builder(), arguments).build());
      case "CreateRoute" ->
          client.createRoute(fill(CreateRouteRequest.builder(), arguments).build());
      case "CreateRouteTable" ->
          client.createRouteTable(fill(CreateRouteTableRequest.builder(), arguments).build());
      case "CreateSecurityGroup" ->
          client.createSecurityGroup(fill(CreateSecurityGroupRequest.builder(), arguments).build());
      case "CreateSubnet" ->
          client.createSubnet(fill(CreateSubnetRequest.builder(), arguments).build());
      case "CreateTags" -> client.createTags(fill(CreateTagsRequest.builder(), arguments).build());
      case "CreateVpc" -> client.createVpc(fill(CreateVpcRequest.builder(), arguments).build());
      case "DeleteInternetGateway" ->
          client.deleteInternetGateway(
              fill(DeleteInternetGatewayRequest.builder(), arguments).build());
      case "DeleteKeyPair" ->
          client.deleteKeyPair(fill(DeleteKeyPairRequest.builder(), arguments).build());
      case "DeleteRoute" ->
          client.deleteRoute(fill(DeleteRouteRequest.builder(), arguments).build());
      case "DeleteRouteTable" ->
          client.deleteRouteTable(fill(DeleteRouteTableRequest.builder(), arguments).build());
      case "DeleteSecurityGroup" ->
          client.deleteSecurityGroup(fill(DeleteSecurityGroupRequest.builder(), arguments).build());
      case "DeleteSubnet" ->
          client.deleteSubnet(fill(DeleteSubnetRequest.builder(), arguments).build());
      case "DeleteTags" -> client.deleteTags(fill(DeleteTagsRequest.builder(), arguments).build());
      case "DeleteVpc" -> client.deleteVpc(fill(DeleteVpcRequest.builder(), arguments).build());
      case "DetachInternetGateway" ->
          client.detachInternetGateway(
              fill(DetachInternetGatewayRequest.builder(), arguments).build());
      case "DisableVgwRoutePropagation" ->
          client.disableVgwRoutePropagation(
              fill(DisableVgwRoutePropagationRequest.builder(), arguments).build());
      case "DisassociateAddress" ->
          client.disassociateAddress(fill(DisassociateAddressRequest.builder(), arguments).build());
      case "DisassociateIamInstanceProfile" ->
          client.disassociateIamInstanceProfile(
              fill(DisassociateIamInstanceProfileRequest.builder(), arguments).build());
      case "DisassociateRouteTable" ->
          client.disassociateRouteTable(
              fill(DisassociateRouteTableRequest.builder(), arguments).build());
      case "DisassociateSubnetCidrBlock" ->
          client.disassociateSubnetCidrBlock(
              fill(DisassociateSubnetCidrBlockRequest.builder(), arguments).build());
      case "DisassociateVpcCidrBlock" ->
          client.disassociateVpcCidrBlock(
              fill(DisassociateVpcCidrBlockRequest.builder(), arguments).build());
      case "EnableVgwRoutePropagation" ->
          client.enableVgwRoutePropagation(
              fill(EnableVgwRoutePropagationRequest.builder(), arguments).build());
      case "ImportKeyPair" ->
          client.importKeyPair(fill(ImportKeyPairRequest.builder(), arguments).build());
      case "ModifyInstanceAttribute" ->
          client.modifyInstanceAttribute(
              fill(ModifyInstanceAttributeRequest.builder(), arguments).build());
      case "ModifyInstanceMetadataOptions" ->
          client.modifyInstanceMetadataOptions(
              fill(ModifyInstanceMetadataOptionsRequest.builder(), arguments).build());
      case "ModifyNetworkInterfaceAttribute" ->
          client.modifyNetworkInterfaceAttribute(
              fill(ModifyNetworkInterfaceAttributeRequest.builder(), arguments).build());
      case "ModifySecurityGroupRules" ->
          client.modifySecurityGroupRules(
              fill(ModifySecurityGroupRulesRequest.builder(), arguments).build());
      case "ModifySubnetAttribute" ->
          client.modifySubnetAttribute(
              fill(ModifySubnetAttributeRequest.builder(), arguments).build());
      case "ModifyVolume" ->
          client.modifyVolume(fill(ModifyVolumeRequest.builder(), arguments).build());
      case "ModifyVpcAttribute" ->
          client.modifyVpcAttribute(fill(ModifyVpcAttributeRequest.builder(), arguments).build());
      case "ModifyVpcTenancy" ->
          client.modifyVpcTenancy(fill(ModifyVpcTenancyRequest.builder(), arguments).build());
      case "MonitorInstances" ->
          client.monitorInstances(fill(MonitorInstancesRequest.builder(), arguments).build());
      case "ReleaseAddress" ->
          client.releaseAddress(fill(ReleaseAddressRequest.builder(), arguments).build());
      case "ReplaceIamInstanceProfileAssociation" ->
          client.replaceIamInstanceProfileAssociation(
              fill(ReplaceIamInstanceProfileAssociationRequest.builder(), arguments).build());
      case "ReplaceRoute" ->
          client.replaceRoute(fill(ReplaceRouteRequest.builder(), arguments).build());
      case "ReplaceRouteTableAssociation" ->
          client.replaceRouteTableAssociation(
              fill(ReplaceRouteTableAssociationRequest.builder(), arguments).build());
      case "RevokeSecurityGroupEgress" ->
          client.revokeSecurityGroupEgress(
              fill(RevokeSecurityGroupEgressRequest.builder(), arguments).build());
      case "RevokeSecurityGroupIngress" ->
          client.revokeSecurityGroupIngress(
              fill(RevokeSecurityGroupIngressRequest.builder(), arguments).build());
      case "RunInstances" ->
          client.runInstances(fill(RunInstancesRequest.builder(), arguments).build());
      case "StartInstances" ->
          client.startInstances(fill(StartInstancesRequest.builder(), arguments).build());
      case "StopInstances" ->
          client.stopInstances(fill(StopInstancesRequest.builder(), arguments).build());
      case "TerminateInstances" ->
          client.terminateInstances(fill(TerminateInstancesRequest.builder(), arguments).build());
      case "UnassignIpv6Addresses" ->
          client.unassignIpv6Addresses(
              fill(UnassignIpv6AddressesRequest.builder(), arguments).build());
      case "UnassignPrivateIpAddresses" ->
          client.unassignPrivateIpAddresses(
              fill(UnassignPrivateIpAddressesRequest.builder(), arguments).build());
      case "UnmonitorInstances" ->
          client.unmonitorInstances(fill(UnmonitorInstancesRequest.builder(), arguments).build());
      case "UpdateSecurityGroupRuleDescriptionsEgress" ->
          client.updateSecurityGroupRuleDescriptionsEgress(
              fill(UpdateSecurityGroupRuleDescriptionsEgressRequest.builder(), arguments).build());
      case "UpdateSecurityGroupRuleDescriptionsIngress" ->
          client.updateSecurityGroupRuleDescriptionsIngress(
              fill(UpdateSecurityGroupRuleDescriptionsIngressRequest.builder(), arguments).build());
      default -> throw new IllegalStateException("no action " + action);
    };
  }
}
