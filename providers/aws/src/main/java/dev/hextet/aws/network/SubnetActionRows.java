package dev.hextet.aws.network;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.AnswerParts;
import dev.hextet.aws.api.Ec2Action;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AssociateSubnetCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.CreateSubnetRequest;
import software.amazon.awssdk.services.ec2.model.DeleteSubnetRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import software.amazon.awssdk.services.ec2.model.ModifySubnetAttributeRequest;
import software.amazon.awssdk.services.ec2.model.SubnetCidrBlockStateCode;
import software.amazon.awssdk.services.ec2.model.SubnetState;

/** Actions that describe and change subnets. */
final class SubnetActionRows {
  private SubnetActionRows() {}

  static List<Ec2Action> all() {
    return List.of(
        Ec2Action.of(
            "DescribeSubnets",
            () ->
                sdk(DescribeSubnetsRequest::builder, Ec2Client::describeSubnets)
                    .items("Subnets")
                    .pages(1000)
                    .filter("subnet-id", "SubnetId")
                    .filter("vpc-id", "VpcId")
                    .filter("cidr-block", "CidrBlock")
                    .filter(
                        "ipv6-cidr-block-association.ipv6-cidr-block",
                        "Ipv6CidrBlockAssociationSet.Ipv6CidrBlock")
                    .always(
                        "Subnets",
                        "SubnetId",
                        "VpcId",
                        "State",
                        "AvailabilityZone",
                        "AssignIpv6AddressOnCreation",
                        "Ipv6CidrBlockAssociationSet",
                        "Ipv6Native",
                        "MapPublicIpOnLaunch",
                        "PrivateDnsNameOptionsOnLaunch")
                    .always(
                        "Subnets.Ipv6CidrBlockAssociationSet",
                        "AssociationId",
                        "Ipv6CidrBlockState")
                    .always("Subnets.Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState", "State")
                    .whole(
                        "Subnets",
                        part ->
                            AnswerParts.isTrue(part, "Ipv6Native")
                                || AnswerParts.hasAll(part, "CidrBlock"))
                    .whole("Subnets.Ipv6CidrBlockAssociationSet", Ipv6Associations::isWhole)
                    .words("Subnets.State", SubnetState::knownValues)
                    .words(
                        "Subnets.Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State",
                        SubnetCidrBlockStateCode::knownValues)),
        Ec2Action.of(
            "CreateSubnet", () -> sdk(CreateSubnetRequest::builder, Ec2Client::createSubnet)),
        Ec2Action.of(
            "DeleteSubnet", () -> sdk(DeleteSubnetRequest::builder, Ec2Client::deleteSubnet)),
        Ec2Action.of(
            "ModifySubnetAttribute",
            () -> sdk(ModifySubnetAttributeRequest::builder, Ec2Client::modifySubnetAttribute)),
        Ec2Action.of(
            "AssociateSubnetCidrBlock",
            () ->
                sdk(AssociateSubnetCidrBlockRequest::builder, Ec2Client::associateSubnetCidrBlock)),
        Ec2Action.of(
            "DisassociateSubnetCidrBlock",
            () ->
                sdk(
                    DisassociateSubnetCidrBlockRequest::builder,
                    Ec2Client::disassociateSubnetCidrBlock)));
  }
}
