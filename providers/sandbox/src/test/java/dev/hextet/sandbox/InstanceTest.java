package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstanceTest {

  private final TestEc2 ec2 = new TestEc2();
  private String vpc;
  private String subnet;
  private String id;

  @BeforeEach
  void launch() {
    vpc = ec2.vpc();
    subnet = ec2.subnet(vpc, 1);
    id = ec2.launch(subnet, "Ipv6AddressCount", "1");
  }

  private String state() {
    return ec2.instance(id).text("instanceState/name");
  }

  private void set(String attribute, String value) {
    ec2.call("ModifyInstanceAttribute", "InstanceId", id, attribute + ".Value", value);
  }

  private String refusedToSet(String attribute, String value) {
    return ec2.refused("ModifyInstanceAttribute", "InstanceId", id, attribute + ".Value", value);
  }

  private void stop() {
    ec2.settle();
    ec2.call("StopInstances", "InstanceId.1", id);
    ec2.settle();
  }

  @Test
  void goesThroughItsLifeOneStateAtATime() {
    assertThat(state()).isEqualTo("pending");
    ec2.settle();
    assertThat(state()).isEqualTo("running");
    ec2.call("StopInstances", "InstanceId.1", id);
    assertThat(state()).isEqualTo("stopping");
    ec2.settle();
    assertThat(state()).isEqualTo("stopped");
    ec2.call("StartInstances", "InstanceId.1", id);
    assertThat(state()).isEqualTo("pending");
    ec2.settle();
    ReplyReader answer = ec2.call("TerminateInstances", "InstanceId.1", id);
    assertThat(answer.text("instancesSet/item/previousState/name")).isEqualTo("running");
    assertThat(answer.text("instancesSet/item/currentState/code")).isEqualTo("32");
    assertThat(state()).isEqualTo("shutting-down");
    ec2.settle();
    assertThat(state()).isEqualTo("terminated");
  }

  @Test
  void lingersAnHourAfterItsEnd() {
    ec2.call("TerminateInstances", "InstanceId.1", id);
    ec2.settle();
    ec2.pass(Duration.ofMinutes(59));
    assertThat(state()).isEqualTo("terminated");

    ec2.pass(Duration.ofMinutes(2));

    assertThat(ec2.refused("DescribeInstances", "InstanceId.1", id))
        .isEqualTo("InvalidInstanceID.NotFound");
  }

  @Test
  void takesItsInterfaceAndRootVolumeAlong() {
    ec2.call("TerminateInstances", "InstanceId.1", id);
    assertThat(ec2.refused("DeleteSubnet", "SubnetId", subnet)).isEqualTo("DependencyViolation");
    ec2.settle();

    assertThat(ec2.instance(id).has("networkInterfaceSet/item")).isFalse();
    ec2.call("DeleteSubnet", "SubnetId", subnet);
    ec2.call("DeleteVpc", "VpcId", vpc);
    assertThat(ec2.inventory().regions()).isEmpty();
  }

  @Test
  void leavesAnInterfaceThatWasThereBefore() {
    String eni =
        ec2.call("CreateNetworkInterface", "SubnetId", subnet)
            .text("networkInterface/networkInterfaceId");
    String other =
        ec2.launch(
            "",
            "NetworkInterface.1.DeviceIndex",
            "0",
            "NetworkInterface.1.NetworkInterfaceId",
            eni);
    ec2.call("TerminateInstances", "InstanceId.1", other);
    ec2.settle();

    assertThat(
            ec2.call("DescribeNetworkInterfaces", "NetworkInterfaceId.1", eni)
                .text("networkInterfaceSet/item/status"))
        .isEqualTo("available");
    ec2.call("DeleteNetworkInterface", "NetworkInterfaceId", eni);
  }

  @Test
  void mayBeTerminatedTwice() {
    ec2.call("TerminateInstances", "InstanceId.1", id);

    assertThat(
            ec2.call("TerminateInstances", "InstanceId.1", id)
                .text("instancesSet/item/previousState/name"))
        .isEqualTo("shutting-down");
  }

  @Test
  void isProtectedAsLongAsItsAttributesSay() {
    ec2.settle();
    set("DisableApiTermination", "true");
    assertThat(ec2.refused("TerminateInstances", "InstanceId.1", id))
        .isEqualTo("OperationNotPermitted");
    set("DisableApiStop", "true");
    assertThat(ec2.refused("StopInstances", "InstanceId.1", id)).isEqualTo("OperationNotPermitted");
    set("DisableApiTermination", "false");

    ec2.call("TerminateInstances", "InstanceId.1", id);
  }

  @Test
  void changesTypeAndUserDataOnlyWhileStopped() {
    ec2.settle();
    assertThat(refusedToSet("InstanceType", "t3.small")).isEqualTo("IncorrectInstanceState");
    assertThat(refusedToSet("UserData", "aGVsbG8=")).isEqualTo("IncorrectInstanceState");
    stop();

    set("InstanceType", "t3.small");
    set("UserData", "aGVsbG8=");

    assertThat(ec2.instance(id).text("instanceType")).isEqualTo("t3.small");
    assertThat(
            ec2.call("DescribeInstanceAttribute", "InstanceId", id, "Attribute", "userData")
                .text("userData/value"))
        .isEqualTo("aGVsbG8=");
  }

  @Test
  void takesNoTypeThatDoesNotFitItsAddressesOrImage() {
    stop();

    assertThat(refusedToSet("InstanceType", "m3.medium")).isEqualTo("UnsupportedOperation");
    assertThat(refusedToSet("InstanceType", "t4g.micro")).isEqualTo("InvalidParameterValue");
    assertThat(refusedToSet("InstanceType", "t3.tiny")).isEqualTo("InvalidInstanceAttributeValue");
  }

  @Test
  void changesOneAttributeACall() {
    assertThat(
            ec2.refused(
                "ModifyInstanceAttribute",
                "InstanceId",
                id,
                "SourceDestCheck.Value",
                "false",
                "DisableApiStop.Value",
                "true"))
        .isEqualTo("InvalidParameterCombination");
    set("SourceDestCheck", "false");

    assertThat(ec2.instance(id).text("sourceDestCheck")).isEqualTo("false");
  }

  @Test
  void appliesMetadataOptionsAfterAWhile() {
    ec2.call("ModifyInstanceMetadataOptions", "InstanceId", id, "HttpProtocolIpv6", "enabled");
    assertThat(ec2.instance(id).text("metadataOptions/state")).isEqualTo("pending");

    ec2.settle();

    assertThat(ec2.instance(id).text("metadataOptions/state")).isEqualTo("applied");
    assertThat(ec2.instance(id).text("metadataOptions/httpProtocolIpv6")).isEqualTo("enabled");
    // Amazon Linux 2023 is an image that wants tokens.
    assertThat(ec2.instance(id).text("metadataOptions/httpTokens")).isEqualTo("required");
  }

  @Test
  void getsAnotherLentAddressWhenItStartsAgain() {
    ec2.call("ModifySubnetAttribute", "SubnetId", subnet, "MapPublicIpOnLaunch.Value", "true");
    id = ec2.launch(subnet);
    String first = ec2.instance(id).text("ipAddress");
    stop();
    assertThat(ec2.instance(id).has("ipAddress")).isFalse();

    ec2.call("StartInstances", "InstanceId.1", id);

    assertThat(ec2.instance(id).text("ipAddress")).isNotEqualTo(first);
  }

  @Test
  void keepsItsIpv6AddressWhileStopped() {
    String address = ec2.instance(id).text("ipv6Address");
    stop();

    assertThat(ec2.instance(id).text("ipv6Address")).isEqualTo(address);
  }

  @Test
  void hasAtMostOneProfile() {
    String[] name = {"InstanceId", id, "IamInstanceProfile.Name", "web"};
    String association =
        ec2.call("AssociateIamInstanceProfile", name)
            .text("iamInstanceProfileAssociation/associationId");
    assertThat(ec2.refused("AssociateIamInstanceProfile", name)).isEqualTo("IncorrectState");
    assertThat(ec2.instance(id).text("iamInstanceProfile/arn")).endsWith("instance-profile/web");

    ec2.call("DisassociateIamInstanceProfile", "AssociationId", association);
    ec2.settle();

    assertThat(ec2.instance(id).has("iamInstanceProfile")).isFalse();
  }

  @Test
  void isToldOfAsHealthyWhileItRuns() {
    assertThat(ec2.call("DescribeInstanceStatus").has("instanceStatusSet/item")).isFalse();

    ec2.settle();

    assertThat(
            ec2.call("DescribeInstanceStatus").text("instanceStatusSet/item/systemStatus/status"))
        .isEqualTo("ok");
  }

  @Test
  void printsItsAddressesToTheConsoleAndNothingOfAGuest() {
    assertThat(consoleOutput()).isEmpty();

    ec2.settle();

    assertThat(consoleOutput())
        .contains("instance " + id, "address " + ec2.instance(id).text("privateIpAddress"))
        .contains("address " + ec2.instance(id).text("ipv6Address"))
        .contains("no guest runs here");
    assertThat(ec2.refused("GetConsoleOutput", "InstanceId", "i-00000000000000000"))
        .isEqualTo("InvalidInstanceID.NotFound");
  }

  private String consoleOutput() {
    String encoded = ec2.call("GetConsoleOutput", "InstanceId", id).text("output");
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  @Test
  void growsItsVolumeButNeverShrinksIt() {
    String volume = ec2.instance(id).text("blockDeviceMapping/item/ebs/volumeId");
    assertThat(ec2.refused("ModifyVolume", "VolumeId", volume, "Size", "4"))
        .isEqualTo("InvalidParameterValue");
    ec2.call("ModifyVolume", "VolumeId", volume, "Size", "16");
    assertThat(ec2.refused("ModifyVolume", "VolumeId", volume, "Size", "17"))
        .isEqualTo("IncorrectModificationState");
    ec2.settle();

    assertThat(
            ec2.call("DescribeVolumesModifications", "VolumeId.1", volume)
                .text("volumeModificationSet/item/modificationState"))
        .isEqualTo("completed");
    assertThat(ec2.refused("DeleteVolume", "VolumeId", volume)).isEqualTo("VolumeInUse");
  }
}
