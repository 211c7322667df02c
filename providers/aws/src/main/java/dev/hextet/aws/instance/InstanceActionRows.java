package dev.hextet.aws.instance;

import static dev.hextet.aws.api.ActionForm.sdk;

import dev.hextet.aws.api.AnswerParts;
import dev.hextet.aws.api.Ec2Action;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.value.Value;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AssignIpv6AddressesRequest;
import software.amazon.awssdk.services.ec2.model.AssociateIamInstanceProfileRequest;
import software.amazon.awssdk.services.ec2.model.DescribeIamInstanceProfileAssociationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesModificationsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DisassociateIamInstanceProfileRequest;
import software.amazon.awssdk.services.ec2.model.GetConsoleOutputRequest;
import software.amazon.awssdk.services.ec2.model.IamInstanceProfileAssociationState;
import software.amazon.awssdk.services.ec2.model.InstanceStateName;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyInstanceMetadataOptionsRequest;
import software.amazon.awssdk.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.ModifyVolumeRequest;
import software.amazon.awssdk.services.ec2.model.MonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.MonitoringState;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceStatus;
import software.amazon.awssdk.services.ec2.model.ReplaceIamInstanceProfileAssociationRequest;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StartInstancesRequest;
import software.amazon.awssdk.services.ec2.model.StopInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Tenancy;
import software.amazon.awssdk.services.ec2.model.TerminateInstancesRequest;
import software.amazon.awssdk.services.ec2.model.UnassignIpv6AddressesRequest;
import software.amazon.awssdk.services.ec2.model.UnmonitorInstancesRequest;
import software.amazon.awssdk.services.ec2.model.VolumeModificationState;
import software.amazon.awssdk.services.ec2.model.VolumeState;

/** Actions that describe and change instances. */
final class InstanceActionRows {
  private static final String PROFILE = "IamInstanceProfile";

  private InstanceActionRows() {}

  static List<Ec2Action> all() {
    return List.of(
        Ec2Action.of(
            "DescribeInstances",
            () ->
                sdk(DescribeInstancesRequest::builder, Ec2Client::describeInstances)
                    .items("Reservations.Instances")
                    .pages(1000)
                    .filter("instance-id", "InstanceId")
                    .filter("subnet-id", "SubnetId")
                    .filter("vpc-id", "VpcId")
                    .filter("instance-type", "InstanceType")
                    .filter("key-name", "KeyName")
                    .filter("client-token", "ClientToken")
                    .filter("instance-state-name", "State.Name")
                    .always("Reservations", "Instances", "OwnerId")
                    .always(
                        "Reservations.Instances", "InstanceId", "ImageId", "InstanceType", "State")
                    .always("Reservations.Instances.State", "Name")
                    .always("Reservations.Instances.Monitoring", "State")
                    .always("Reservations.Instances.Placement", "AvailabilityZone")
                    .always(
                        "Reservations.Instances.NetworkInterfaces",
                        "NetworkInterfaceId",
                        "Attachment",
                        "Groups",
                        "Ipv6Addresses")
                    .always("Reservations.Instances.NetworkInterfaces.Attachment", "DeviceIndex")
                    .always("Reservations.Instances.NetworkInterfaces.Groups", "GroupId")
                    .always("Reservations.Instances.NetworkInterfaces.Ipv6Addresses", "Ipv6Address")
                    .always("Reservations.Instances.SecurityGroups", "GroupId")
                    .always(
                        "Reservations.Instances.MetadataOptions",
                        "HttpEndpoint",
                        "HttpTokens",
                        "HttpPutResponseHopLimit")
                    .always("Reservations.Instances.IamInstanceProfile", "Arn")
                    .whole("Reservations", part -> AnswerParts.hasAll(part, "Instances"))
                    .whole("Reservations.Instances", InstanceActionRows::isWhole)
                    .words("Reservations.Instances.State.Name", InstanceStateName::knownValues)
                    .words("Reservations.Instances.Monitoring.State", MonitoringState::knownValues)
                    .words("Reservations.Instances.Placement.Tenancy", Tenancy::knownValues)
                    .words(
                        "Reservations.Instances.NetworkInterfaces.Status",
                        NetworkInterfaceStatus::knownValues)),
        Ec2Action.of(
            "DescribeInstanceAttribute",
            () ->
                sdk(DescribeInstanceAttributeRequest::builder, Ec2Client::describeInstanceAttribute)
                    .always("", "InstanceId")
                    .always("DisableApiTermination", "Value")),
        Ec2Action.of(
            "DescribeIamInstanceProfileAssociations",
            () ->
                sdk(
                        DescribeIamInstanceProfileAssociationsRequest::builder,
                        Ec2Client::describeIamInstanceProfileAssociations)
                    .items("IamInstanceProfileAssociations")
                    .pages(1000)
                    .filter("instance-id", "InstanceId")
                    .always(
                        "IamInstanceProfileAssociations",
                        "AssociationId",
                        "InstanceId",
                        "IamInstanceProfile",
                        "State")
                    .words(
                        "IamInstanceProfileAssociations.State",
                        IamInstanceProfileAssociationState::knownValues)),
        Ec2Action.of(
            "DescribeInstanceStatus",
            () ->
                sdk(DescribeInstanceStatusRequest::builder, Ec2Client::describeInstanceStatus)
                    .items("InstanceStatuses")
                    .pages(1000)
                    .always("InstanceStatuses", "InstanceId", "InstanceState", "SystemStatus")
                    .always("InstanceStatuses.InstanceState", "Name")
                    .words("InstanceStatuses.InstanceState.Name", InstanceStateName::knownValues)),
        Ec2Action.of(
            "GetConsoleOutput",
            () ->
                sdk(GetConsoleOutputRequest::builder, Ec2Client::getConsoleOutput)
                    .always("", "InstanceId")),
        Ec2Action.of(
            "DescribeVolumes",
            () ->
                sdk(DescribeVolumesRequest::builder, Ec2Client::describeVolumes)
                    .items("Volumes")
                    .pages(500)
                    .filter("volume-id", "VolumeId")
                    .filter("attachment.instance-id", "Attachments.InstanceId")
                    .always("Volumes", "VolumeId", "State", "Size", "VolumeType", "Encrypted")
                    .words("Volumes.State", VolumeState::knownValues)),
        Ec2Action.of(
            "DescribeVolumesModifications",
            () ->
                sdk(
                        DescribeVolumesModificationsRequest::builder,
                        Ec2Client::describeVolumesModifications)
                    .items("VolumesModifications")
                    .pages(500)
                    .filter("volume-id", "VolumeId")
                    .always("VolumesModifications", "VolumeId", "ModificationState")
                    .words(
                        "VolumesModifications.ModificationState",
                        VolumeModificationState::knownValues)),
        Ec2Action.of(
            "RunInstances",
            () ->
                sdk(RunInstancesRequest::builder, Ec2Client::runInstances)
                    .rate("RunInstances", 5, 2)
                    .passesRoleIn(PROFILE)),
        Ec2Action.of(
            "StartInstances",
            () ->
                sdk(StartInstancesRequest::builder, Ec2Client::startInstances)
                    .rate("StartInstances", 5, 2)),
        Ec2Action.of(
            "StopInstances", () -> sdk(StopInstancesRequest::builder, Ec2Client::stopInstances)),
        Ec2Action.of(
            "TerminateInstances",
            () ->
                sdk(TerminateInstancesRequest::builder, Ec2Client::terminateInstances)
                    .rate("TerminateInstances", 100, 5)),
        Ec2Action.of(
            "MonitorInstances",
            () -> sdk(MonitorInstancesRequest::builder, Ec2Client::monitorInstances)),
        Ec2Action.of(
            "UnmonitorInstances",
            () -> sdk(UnmonitorInstancesRequest::builder, Ec2Client::unmonitorInstances)),
        Ec2Action.of(
            "ModifyInstanceAttribute",
            () -> sdk(ModifyInstanceAttributeRequest::builder, Ec2Client::modifyInstanceAttribute)),
        Ec2Action.of(
            "ModifyInstanceMetadataOptions",
            () ->
                sdk(
                        ModifyInstanceMetadataOptionsRequest::builder,
                        Ec2Client::modifyInstanceMetadataOptions)
                    .rate("ModifyInstanceMetadataOptions", 100, 5)),
        Ec2Action.of(
            "ModifyNetworkInterfaceAttribute",
            () ->
                sdk(
                        ModifyNetworkInterfaceAttributeRequest::builder,
                        Ec2Client::modifyNetworkInterfaceAttribute)
                    .rate("ModifyNetworkInterfaceAttribute", 100, 5)),
        Ec2Action.of(
            "ModifyVolume", () -> sdk(ModifyVolumeRequest::builder, Ec2Client::modifyVolume)),
        Ec2Action.of(
            "AssignIpv6Addresses",
            () ->
                sdk(AssignIpv6AddressesRequest::builder, Ec2Client::assignIpv6Addresses)
                    .rate("AssignIpv6Addresses", 100, 5)),
        Ec2Action.of(
            "UnassignIpv6Addresses",
            () -> sdk(UnassignIpv6AddressesRequest::builder, Ec2Client::unassignIpv6Addresses)),
        Ec2Action.of(
            "AssociateIamInstanceProfile",
            () ->
                sdk(
                        AssociateIamInstanceProfileRequest::builder,
                        Ec2Client::associateIamInstanceProfile)
                    .passesRoleIn(PROFILE)),
        Ec2Action.of(
            "DisassociateIamInstanceProfile",
            () ->
                sdk(
                    DisassociateIamInstanceProfileRequest::builder,
                    Ec2Client::disassociateIamInstanceProfile)),
        Ec2Action.of(
            "ReplaceIamInstanceProfileAssociation",
            () ->
                sdk(
                        ReplaceIamInstanceProfileAssociationRequest::builder,
                        Ec2Client::replaceIamInstanceProfileAssociation)
                    .passesRoleIn(PROFILE)));
  }

  // EC2: keeps little of an instance that has ended.
  private static boolean isWhole(Value.MapOf instance) {
    boolean isEnded =
        AnswerPaths.text(instance, "State.Name").filter(InstanceReading.GONE::contains).isPresent();
    return isEnded
        || AnswerParts.hasAll(
            instance,
            "SubnetId",
            "VpcId",
            "NetworkInterfaces",
            "Placement",
            "Monitoring",
            "MetadataOptions");
  }
}
