package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubnetTest {

  private final TestEc2 ec2 = new TestEc2();
  private String vpc;

  @BeforeEach
  void makeVpc() {
    vpc = ec2.vpc();
  }

  private String refused(String... parameters) {
    String[] all = new String[parameters.length + 2];
    all[0] = "VpcId";
    all[1] = vpc;
    System.arraycopy(parameters, 0, all, 2, parameters.length);
    return ec2.refused("CreateSubnet", all);
  }

  private ReplyReader describe(String id) {
    return ec2.call("DescribeSubnets", "SubnetId.1", id).all("subnetSet/item").get(0);
  }

  private void set(String id, String attribute, String value) {
    ec2.call("ModifySubnetAttribute", "SubnetId", id, attribute + ".Value", value);
  }

  @Test
  void liesInsideItsVpcInBothFamilies() {
    assertThat(refused("CidrBlock", "10.1.0.0/24")).isEqualTo("InvalidSubnet.Range");
    assertThat(refused("CidrBlock", "10.0.0.0/24", "Ipv6CidrBlock", "2001:db8::/64"))
        .isEqualTo("InvalidSubnet.Range");
  }

  @Test
  void overlapsNoOtherInEitherFamily() {
    ec2.subnet(vpc, 1);

    assertThat(refused("CidrBlock", "10.0.0.0/22")).isEqualTo("InvalidSubnet.Conflict");
    assertThat(refused("CidrBlock", "10.0.9.0/24", "Ipv6CidrBlock", ec2.ipv6Block(vpc, 1)))
        .isEqualTo("InvalidSubnet.Conflict");
  }

  @Test
  void hasAnIpv6BlockOf44To64BitsInStepsOfFour() {
    String block = ec2.ipv6Block(vpc, 0);

    assertThat(refused("CidrBlock", "10.0.0.0/24", "Ipv6CidrBlock", block.replace("/64", "/62")))
        .isEqualTo("InvalidSubnet.Range");
    assertThat(refused("CidrBlock", "10.0.0.0/24", "Ipv6CidrBlock", block.replace("/64", "/68")))
        .isEqualTo("InvalidSubnet.Range");
    ec2.call(
        "CreateSubnet",
        "VpcId",
        vpc,
        "CidrBlock",
        "10.0.0.0/24",
        "Ipv6CidrBlock",
        block.replace("/64", "/60"));
  }

  @Test
  void refusesHostBitsInIpv6() {
    String block = ec2.ipv6Block(vpc, 0).replace("::/64", "::1/64");

    assertThat(refused("CidrBlock", "10.0.0.0/24", "Ipv6CidrBlock", block))
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  void needsABlock() {
    assertThat(refused()).isEqualTo("MissingParameter");
    assertThat(refused("Ipv6Native", "true")).isEqualTo("MissingParameter");
  }

  @Test
  void countsFreeAddressesWithoutTheFiveThatAreReserved() {
    String id = ec2.subnet(vpc, 1);
    assertThat(describe(id).text("availableIpAddressCount")).isEqualTo("251");

    ec2.call("CreateNetworkInterface", "SubnetId", id, "SecondaryPrivateIpAddressCount", "2");

    assertThat(describe(id).text("availableIpAddressCount")).isEqualTo("248");
  }

  @Test
  void withoutIpv4IsShownWithoutABlock() {
    String id =
        ec2.call(
                "CreateSubnet",
                "VpcId",
                vpc,
                "Ipv6Native",
                "true",
                "Ipv6CidrBlock",
                ec2.ipv6Block(vpc, 3))
            .text("subnet/subnetId");

    ReplyReader subnet = describe(id);
    assertThat(subnet.has("cidrBlock")).isFalse();
    assertThat(subnet.text("availableIpAddressCount")).isEqualTo("0");
    assertThat(subnet.text("assignIpv6AddressOnCreation")).isEqualTo("true");
    assertThat(subnet.text("privateDnsNameOptionsOnLaunch/hostnameType"))
        .isEqualTo("resource-name");
  }

  @Test
  void assignsIpv6OnlyWithABlock() {
    String id =
        ec2.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.5.0/24").text("subnet/subnetId");

    assertThat(
            ec2.refused(
                "ModifySubnetAttribute",
                "SubnetId",
                id,
                "AssignIpv6AddressOnCreation.Value",
                "true"))
        .isEqualTo("InvalidParameterValue");
    ec2.call("AssociateSubnetCidrBlock", "SubnetId", id, "Ipv6CidrBlock", ec2.ipv6Block(vpc, 5));
    set(id, "AssignIpv6AddressOnCreation", "true");

    assertThat(describe(id).text("assignIpv6AddressOnCreation")).isEqualTo("true");
  }

  @Test
  void keepsItsIpv6BlockWhileAnythingNeedsIt() {
    String id = ec2.subnet(vpc, 1);
    String association = describe(id).text("ipv6CidrBlockAssociationSet/item/associationId");
    for (String option :
        new String[] {
          "AssignIpv6AddressOnCreation", "EnableDns64", "EnableResourceNameDnsAAAARecordOnLaunch"
        }) {
      set(id, option, "true");
      assertThat(ec2.refused("DisassociateSubnetCidrBlock", "AssociationId", association))
          .as(option)
          .isEqualTo("InvalidCidrBlock.InUse");
      set(id, option, "false");
    }
    String eni =
        ec2.call("CreateNetworkInterface", "SubnetId", id, "Ipv6AddressCount", "1")
            .text("networkInterface/networkInterfaceId");
    assertThat(ec2.refused("DisassociateSubnetCidrBlock", "AssociationId", association))
        .isEqualTo("InvalidCidrBlock.InUse");
    ec2.call("DeleteNetworkInterface", "NetworkInterfaceId", eni);

    ec2.call("DisassociateSubnetCidrBlock", "AssociationId", association);
  }

  @Test
  void hasOneIpv6BlockAtATime() {
    String id = ec2.subnet(vpc, 1);

    assertThat(
            ec2.refused(
                "AssociateSubnetCidrBlock", "SubnetId", id, "Ipv6CidrBlock", ec2.ipv6Block(vpc, 2)))
        .isEqualTo("CidrLimitExceeded");
  }

  @Test
  void isNotDeletedWhileAnInterfaceIsInIt() {
    String id = ec2.subnet(vpc, 1);
    String eni =
        ec2.call("CreateNetworkInterface", "SubnetId", id)
            .text("networkInterface/networkInterfaceId");
    assertThat(ec2.refused("DeleteSubnet", "SubnetId", id)).isEqualTo("DependencyViolation");

    ec2.call("DeleteNetworkInterface", "NetworkInterfaceId", eni);

    ec2.call("DeleteSubnet", "SubnetId", id);
  }

  @Test
  void isInAZoneOfItsRegion() {
    assertThat(refused("CidrBlock", "10.0.0.0/24", "AvailabilityZone", "us-east-2a"))
        .isEqualTo("InvalidParameterValue");
    ReplyReader made =
        ec2.call(
            "CreateSubnet",
            "VpcId",
            vpc,
            "CidrBlock",
            "10.0.0.0/24",
            "AvailabilityZoneId",
            "use1-az6");

    assertThat(made.text("subnet/availabilityZone")).isEqualTo("us-east-1a");
  }
}
