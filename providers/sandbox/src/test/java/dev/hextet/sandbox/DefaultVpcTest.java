package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.sandbox.action.ServiceRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultVpcTest {

  private final TestEc2 ec2 = new TestEc2(ServiceRegistry.of(SandboxServices.all(true)));

  private String defaultVpc() {
    return ec2.call("DescribeVpcs", "Filter.1.Name", "is-default", "Filter.1.Value.1", "true")
        .text("vpcSet/item/vpcId");
  }

  private ReplyReader subnets() {
    return ec2.call(
        "DescribeSubnets", "Filter.1.Name", "default-for-az", "Filter.1.Value.1", "true");
  }

  @Test
  void isInNoRegionUnlessWanted() {
    TestEc2 empty = new TestEc2();

    assertThat(empty.call("DescribeVpcs").texts("vpcSet/item/vpcId")).isEmpty();
    assertThat(empty.refused("RunInstances", TestEc2.launching(""))).isEqualTo("VPCIdNotSpecified");
  }

  @Test
  void isThereFromTheStartAsEc2HasIt() {
    ReplyReader vpc = ec2.call("DescribeVpcs").all("vpcSet/item").get(0);
    assertThat(vpc.text("cidrBlock")).isEqualTo("172.31.0.0/16");
    assertThat(vpc.text("state")).isEqualTo("available");
    assertThat(vpc.text("isDefault")).isEqualTo("true");
    assertThat(subnets().texts("subnetSet/item/cidrBlock"))
        .contains("172.31.0.0/20", "172.31.16.0/20", "172.31.32.0/20");
    assertThat(subnets().texts("subnetSet/item/mapPublicIpOnLaunch")).containsOnly("true");
    assertThat(subnets().texts("subnetSet/item/defaultForAz")).containsOnly("true");
    ReplyReader routes = ec2.call("DescribeRouteTables");
    assertThat(routes.texts("routeTableSet/item/routeSet/item/destinationCidrBlock"))
        .containsExactly("172.31.0.0/16", "0.0.0.0/0");
    assertThat(routes.texts("routeTableSet/item/routeSet/item/state")).containsOnly("active");
    assertThat(
            ec2.call("DescribeAccountAttributes", "AttributeName.1", "default-vpc")
                .text("accountAttributeSet/item/attributeValueSet/item/attributeValue"))
        .isEqualTo(defaultVpc());
  }

  @Test
  void isSeenAtOnceThoughReadsLag() {
    TestEc2 lagging =
        new TestEc2(ServiceRegistry.of(SandboxServices.all(true)), Duration.ofMinutes(1));

    assertThat(lagging.call("DescribeVpcs").texts("vpcSet/item/isDefault")).containsOnly("true");
  }

  @Test
  void takesLaunchesWithoutASubnet() {
    ReplyReader instance = ec2.instance(ec2.launch("", "Placement.AvailabilityZone", "us-east-1b"));

    assertThat(instance.text("vpcId")).isEqualTo(defaultVpc());
    assertThat(instance.text("placement/availabilityZone")).isEqualTo("us-east-1b");
    assertThat(instance.text("ipAddress")).isNotEmpty();
    assertThat(subnets().texts("subnetSet/item/subnetId"))
        .contains(ec2.instance(ec2.launch("")).text("subnetId"));
  }

  @Test
  void givesAnInterfaceOfALaunchItsSubnet() {
    String id =
        ec2.launch(
            "",
            "NetworkInterface.1.DeviceIndex",
            "0",
            "NetworkInterface.1.AssociatePublicIpAddress",
            "false");

    assertThat(ec2.instance(id).text("vpcId")).isEqualTo(defaultVpc());
    assertThat(ec2.instance(id).has("ipAddress")).isFalse();
  }

  @Test
  void hasTheGroupsThatAreNamedWithoutAVpc() {
    String group =
        ec2.call("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "web")
            .text("groupId");
    ec2.call(
        "AuthorizeSecurityGroupIngress",
        "GroupName",
        "web",
        "IpProtocol",
        "tcp",
        "FromPort",
        "80",
        "ToPort",
        "80",
        "CidrIp",
        "0.0.0.0/0");

    ReplyReader shown = ec2.call("DescribeSecurityGroups", "GroupName.1", "web");
    assertThat(shown.texts("securityGroupInfo/item/groupId")).containsExactly(group);
    assertThat(shown.texts("securityGroupInfo/item/ipPermissions/item/fromPort"))
        .containsExactly("80");
    assertThat(ec2.instance(ec2.launch("", "SecurityGroup.1", "web")).text("groupSet/item/groupId"))
        .isEqualTo(group);
    assertThat(ec2.refused("RunInstances", TestEc2.launching("", "SecurityGroup.1", "other")))
        .isEqualTo("InvalidGroup.NotFound");
  }

  @Test
  void isCreatedOnRequestOnce() {
    TestEc2 empty = new TestEc2();

    assertThat(empty.call("CreateDefaultVpc").text("vpc/isDefault")).isEqualTo("true");
    assertThat(empty.refused("CreateDefaultVpc")).isEqualTo("DefaultVpcAlreadyExists");
    empty.launch("");
  }

  @Test
  void staysDeleted() {
    String vpc = defaultVpc();
    List<String> subnets = subnets().texts("subnetSet/item/subnetId");
    subnets.forEach(subnet -> ec2.call("DeleteSubnet", "SubnetId", subnet));
    assertThat(ec2.refused("RunInstances", TestEc2.launching(""))).isEqualTo("MissingInput");
    String gateway =
        ec2.call("DescribeInternetGateways").text("internetGatewaySet/item/internetGatewayId");
    ec2.call("DetachInternetGateway", "InternetGatewayId", gateway, "VpcId", vpc);
    ec2.call("DeleteInternetGateway", "InternetGatewayId", gateway);
    ec2.call("DeleteVpc", "VpcId", vpc);

    assertThat(ec2.call("DescribeVpcs").texts("vpcSet/item/vpcId")).isEmpty();
    assertThat(ec2.inventory().regions()).isEmpty();
    assertThat(ec2.refused("RunInstances", TestEc2.launching(""))).isEqualTo("VPCIdNotSpecified");
  }
}
