package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaunchTest {

  private final TestEc2 ec2 = new TestEc2();
  private String subnet;
  private String prefix;

  @BeforeEach
  void makeSubnet() {
    String vpc = ec2.vpc();
    subnet = ec2.subnet(vpc, 1);
    prefix = ec2.ipv6Block(vpc, 1).replace("/64", "");
  }

  private String refused(String... more) {
    return ec2.refused("RunInstances", TestEc2.launching(subnet, more));
  }

  private void setSubnet(String attribute) {
    ec2.call("ModifySubnetAttribute", "SubnetId", subnet, attribute + ".Value", "true");
  }

  @Test
  void knowsImagesTypesKeysAndProfiles() {
    assertThat(refused("ImageId", "ami-0123456789abcdef0")).isEqualTo("InvalidAMIID.NotFound");
    assertThat(refused("ImageId", "web")).isEqualTo("InvalidAMIID.Malformed");
    assertThat(refused("InstanceType", "t3.tiny")).isEqualTo("InvalidParameterValue");
    assertThat(refused("KeyName", "admin")).isEqualTo("InvalidKeyPair.NotFound");
    assertThat(refused("IamInstanceProfile.Name", "none")).isEqualTo("InvalidParameterValue");
  }

  @Test
  void matchesTypeAndImageByArchitecture() {
    assertThat(refused("InstanceType", "t4g.micro")).isEqualTo("InvalidParameterValue");
  }

  @Test
  void givesTheIpv6AddressThatIsAskedFor() {
    String id = ec2.launch(subnet, "Ipv6Address.1.Ipv6Address", prefix + "0004");

    assertThat(ec2.instance(id).text("ipv6Address")).isEqualTo(prefix + "4");
    assertThat(ec2.instance(id).texts("networkInterfaceSet/item/ipv6AddressesSet/item/ipv6Address"))
        .containsExactly(prefix + "4");
  }

  @Test
  void refusesIpv6AddressesThatNobodyCanHave() {
    String name = "Ipv6Address.1.Ipv6Address";
    assertThat(refused(name, prefix + "3")).isEqualTo("InvalidParameterValue");
    assertThat(refused(name, prefix + "ffff:ffff:ffff:ffff")).isEqualTo("InvalidParameterValue");
    assertThat(refused(name, "2001:db8:ffff::4")).isEqualTo("InvalidParameterValue");
    assertThat(refused(name, "4")).isEqualTo("InvalidParameterValue");
    ec2.launch(subnet, name, prefix + "4");
    assertThat(refused(name, prefix + "4")).isEqualTo("InvalidIPAddress.InUse");
  }

  @Test
  void refusesIpv4AddressesThatNobodyCanHave() {
    assertThat(refused("PrivateIpAddress", "10.0.1.3")).isEqualTo("InvalidParameterValue");
    assertThat(refused("PrivateIpAddress", "10.0.1.255")).isEqualTo("InvalidParameterValue");
    assertThat(refused("PrivateIpAddress", "10.0.2.4")).isEqualTo("InvalidParameterValue");
    ec2.launch(subnet, "PrivateIpAddress", "10.0.1.4");
    assertThat(refused("PrivateIpAddress", "10.0.1.4")).isEqualTo("InvalidIPAddress.InUse");
  }

  @Test
  void assignsAnIpv6AddressWhereTheSubnetDoes() {
    assertThat(ec2.instance(ec2.launch(subnet)).has("ipv6Address")).isFalse();

    setSubnet("AssignIpv6AddressOnCreation");

    assertThat(ec2.instance(ec2.launch(subnet)).text("ipv6Address"))
        .startsWith(prefix.replace("::", ":"));
    assertThat(ec2.instance(ec2.launch(subnet, "Ipv6AddressCount", "0")).has("ipv6Address"))
        .isFalse();
  }

  @Test
  void refusesFamiliesWithoutIpv6EvenIfOnlyTheSubnetWantsIt() {
    assertThat(refused("InstanceType", "m3.medium", "Ipv6AddressCount", "1"))
        .isEqualTo("UnsupportedOperation");
    ec2.launch(subnet, "InstanceType", "m3.medium");

    setSubnet("AssignIpv6AddressOnCreation");

    assertThat(refused("InstanceType", "m3.medium")).isEqualTo("UnsupportedOperation");
  }

  @Test
  void keepsToTheAddressesPerInterfaceOfTheType() {
    assertThat(refused("Ipv6AddressCount", "3"))
        .isEqualTo("InvalidInterface.IpAddressLimitExceeded");
    ec2.launch(subnet, "Ipv6AddressCount", "2");
  }

  @Test
  void takesAddressesOrACountNotBoth() {
    assertThat(refused("Ipv6AddressCount", "1", "Ipv6Address.1.Ipv6Address", prefix + "4"))
        .isEqualTo("InvalidParameterCombination");
  }

  @Test
  void takesInterfacesOrTheirAttributesNotBoth() {
    assertThat(
            refused("NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.SubnetId", subnet))
        .isEqualTo("InvalidParameterCombination");
  }

  @Test
  void takesAFixedAddressForOneInstanceAlone() {
    assertThat(refused("MaxCount", "2", "MinCount", "2", "Ipv6Address.1.Ipv6Address", prefix + "4"))
        .isEqualTo("InvalidParameterCombination");
    assertThat(
            ec2.call("RunInstances", TestEc2.launching(subnet, "MaxCount", "2"))
                .texts("instancesSet/item/amiLaunchIndex"))
        .containsExactly("0", "1");
  }

  @Test
  void lendsAPublicAddressWhereTheSubnetOrTheCallSaysSo() {
    assertThat(ec2.instance(ec2.launch(subnet)).has("ipAddress")).isFalse();
    setSubnet("MapPublicIpOnLaunch");
    assertThat(ec2.instance(ec2.launch(subnet)).has("ipAddress")).isTrue();

    String without =
        ec2.launch(
            "",
            "NetworkInterface.1.DeviceIndex",
            "0",
            "NetworkInterface.1.SubnetId",
            subnet,
            "NetworkInterface.1.AssociatePublicIpAddress",
            "false");

    assertThat(ec2.instance(without).has("ipAddress")).isFalse();
  }

  @Test
  void usesAnInterfaceThatExistsOnce() {
    String eni =
        ec2.call(
                "CreateNetworkInterface",
                "SubnetId",
                subnet,
                "Ipv6Addresses.1.Ipv6Address",
                prefix + "4")
            .text("networkInterface/networkInterfaceId");
    String[] with = {
      "NetworkInterface.1.DeviceIndex", "0", "NetworkInterface.1.NetworkInterfaceId", eni
    };

    String id = ec2.launch("", with);

    assertThat(ec2.instance(id).text("ipv6Address")).isEqualTo(prefix + "4");
    assertThat(ec2.refused("RunInstances", TestEc2.launching("", with)))
        .isEqualTo("InvalidNetworkInterface.InUse");
  }

  @Test
  void checksUserData() {
    assertThat(refused("UserData", "!")).isEqualTo("InvalidParameterValue");
    assertThat(refused("UserData", "QUFB".repeat(6000))).isEqualTo("InvalidParameterValue");
  }

  @Test
  void tagsWhatItMakes() {
    String id =
        ec2.launch(
            subnet,
            "TagSpecification.1.ResourceType",
            "instance",
            "TagSpecification.1.Tag.1.Key",
            "Name",
            "TagSpecification.1.Tag.1.Value",
            "web",
            "TagSpecification.2.ResourceType",
            "volume",
            "TagSpecification.2.Tag.1.Key",
            "Name",
            "TagSpecification.2.Tag.1.Value",
            "disk");

    assertThat(ec2.instance(id).texts("tagSet/item/value")).containsExactly("web");
    assertThat(
            ec2.call("DescribeTags", "Filter.1.Name", "value", "Filter.1.Value.1", "disk")
                .texts("tagSet/item/resourceType"))
        .containsExactly("volume");
    assertThat(refused("TagSpecification.1.ResourceType", "vpc"))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void makesTheRootVolumeOfTheImageAsTheCallWantsIt() {
    String id =
        ec2.launch(
            subnet,
            "BlockDeviceMapping.1.DeviceName",
            "/dev/xvda",
            "BlockDeviceMapping.1.Ebs.VolumeSize",
            "20");

    ReplyReader volumes =
        ec2.call(
            "DescribeVolumes", "Filter.1.Name", "attachment.instance-id", "Filter.1.Value.1", id);
    assertThat(volumes.texts("volumeSet/item/size")).containsExactly("20");
    assertThat(volumes.texts("volumeSet/item/volumeType")).containsExactly("gp3");
    assertThat(
            refused(
                "BlockDeviceMapping.1.DeviceName",
                "/dev/xvda",
                "BlockDeviceMapping.1.Ebs.VolumeSize",
                "4"))
        .isEqualTo("InvalidBlockDeviceMapping");
  }

  @Test
  void needsASubnetAsThereIsNoDefaultVpc() {
    assertThat(ec2.refused("RunInstances", TestEc2.launching(""))).isEqualTo("VPCIdNotSpecified");
  }
}
