package dev.hextet.aws.network;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.Ec2Action;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AssociateVpcCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcRequest;
import software.amazon.awssdk.services.ec2.model.DeleteVpcRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateVpcCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVpcTenancyRequest;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockStateCode;
import software.amazon.awssdk.services.ec2.model.VpcState;

/** Actions that describe and change VPCs. */
final class VpcActionRows {
  private VpcActionRows() {}

  static List<Ec2Action> all() {
    return List.of(
        Ec2Action.of(
            "DescribeVpcs",
            () ->
                sdk(DescribeVpcsRequest::builder, Ec2Client::describeVpcs)
                    .items("Vpcs")
                    .pages(1000)
                    .filter("vpc-id", "VpcId")
                    .filter("cidr", "CidrBlock")
                    .always(
                        "Vpcs", "VpcId", "State", "CidrBlock", "InstanceTenancy", "DhcpOptionsId")
                    .always(
                        "Vpcs.CidrBlockAssociationSet",
                        "AssociationId",
                        "CidrBlock",
                        "CidrBlockState")
                    .always("Vpcs.CidrBlockAssociationSet.CidrBlockState", "State")
                    .always(
                        "Vpcs.Ipv6CidrBlockAssociationSet", "AssociationId", "Ipv6CidrBlockState")
                    .always("Vpcs.Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState", "State")
                    .whole("Vpcs.Ipv6CidrBlockAssociationSet", Ipv6Associations::isWhole)
                    .words("Vpcs.State", VpcState::knownValues)
                    .words(
                        "Vpcs.CidrBlockAssociationSet.CidrBlockState.State",
                        VpcCidrBlockStateCode::knownValues)
                    .words(
                        "Vpcs.Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State",
                        VpcCidrBlockStateCode::knownValues)),
        Ec2Action.of(
            "DescribeVpcAttribute",
            () ->
                sdk(DescribeVpcAttributeRequest::builder, Ec2Client::describeVpcAttribute)
                    .always("", "VpcId")
                    .always("EnableDnsHostnames", "Value")
                    .always("EnableDnsSupport", "Value")
                    .always("EnableNetworkAddressUsageMetrics", "Value")),
        Ec2Action.of(
            "DescribeNetworkAcls",
            () ->
                sdk(DescribeNetworkAclsRequest::builder, Ec2Client::describeNetworkAcls)
                    .items("NetworkAcls")
                    .pages(1000)
                    .filter("vpc-id", "VpcId")
                    .always("NetworkAcls", "NetworkAclId", "VpcId", "IsDefault")),
        Ec2Action.of("CreateVpc", () -> sdk(CreateVpcRequest::builder, Ec2Client::createVpc)),
        Ec2Action.of("DeleteVpc", () -> sdk(DeleteVpcRequest::builder, Ec2Client::deleteVpc)),
        Ec2Action.of(
            "ModifyVpcAttribute",
            () -> sdk(ModifyVpcAttributeRequest::builder, Ec2Client::modifyVpcAttribute)),
        Ec2Action.of(
            "ModifyVpcTenancy",
            () -> sdk(ModifyVpcTenancyRequest::builder, Ec2Client::modifyVpcTenancy)),
        Ec2Action.of(
            "AssociateVpcCidrBlock",
            () -> sdk(AssociateVpcCidrBlockRequest::builder, Ec2Client::associateVpcCidrBlock)),
        Ec2Action.of(
            "DisassociateVpcCidrBlock",
            () ->
                sdk(
                    DisassociateVpcCidrBlockRequest::builder,
                    Ec2Client::disassociateVpcCidrBlock)));
  }
}
