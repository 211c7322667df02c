package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VpcTest {

  private final TestEc2 ec2 = new TestEc2();

  private ReplyReader describe(String id) {
    return ec2.call("DescribeVpcs", "VpcId.1", id).all("vpcSet/item").get(0);
  }

  @Test
  void isPendingBeforeItIsAvailable() {
    ReplyReader created = ec2.call("CreateVpc", "CidrBlock", "10.0.0.0/16");
    assertThat(created.text("vpc/state")).isEqualTo("pending");

    ec2.settle();

    assertThat(describe(created.text("vpc/vpcId")).text("state")).isEqualTo("available");
  }

  @Test
  void dropsHostBitsOfIpv4Blocks() {
    assertThat(ec2.call("CreateVpc", "CidrBlock", "100.68.0.18/18").text("vpc/cidrBlock"))
        .isEqualTo("100.68.0.0/18");
  }

  @Test
  void refusesBlocksThatAreTooLargeOrTooSmallOrNoBlocks() {
    assertThat(ec2.refused("CreateVpc", "CidrBlock", "10.0.0.0/8")).isEqualTo("InvalidVpc.Range");
    assertThat(ec2.refused("CreateVpc", "CidrBlock", "10.0.0.0/29")).isEqualTo("InvalidVpc.Range");
    assertThat(ec2.refused("CreateVpc", "CidrBlock", "10.0.0/16"))
        .isEqualTo("InvalidParameterValue");
    assertThat(ec2.refused("CreateVpc")).isEqualTo("MissingParameter");
  }

  @Test
  void showsItsIpv6BlockOnlyOnceItIsAssociated() {
    String id =
        ec2.call("CreateVpc", "CidrBlock", "10.0.0.0/16", "AmazonProvidedIpv6CidrBlock", "true")
            .text("vpc/vpcId");
    ReplyReader early = describe(id);
    assertThat(early.text("ipv6CidrBlockAssociationSet/item/ipv6CidrBlock")).isEmpty();
    assertThat(early.text("ipv6CidrBlockAssociationSet/item/ipv6CidrBlockState/state"))
        .isEqualTo("associating");

    ec2.settle();

    ReplyReader late = describe(id);
    assertThat(late.text("ipv6CidrBlockAssociationSet/item/ipv6CidrBlock"))
        .startsWith("2001:db8:")
        .endsWith("/56");
    assertThat(late.text("ipv6CidrBlockAssociationSet/item/ipv6CidrBlockState/state"))
        .isEqualTo("associated");
  }

  @Test
  void getsAnotherIpv6BlockEachTime() {
    String id = ec2.vpc();
    String first = ec2.ipv6Block(id, 0);
    String association = describe(id).text("ipv6CidrBlockAssociationSet/item/associationId");
    ec2.call("DisassociateVpcCidrBlock", "AssociationId", association);
    ec2.settle();
    assertThat(describe(id).texts("ipv6CidrBlockAssociationSet/item/ipv6CidrBlockState/state"))
        .containsExactly("disassociated");
    ec2.settle();
    assertThat(describe(id).has("ipv6CidrBlockAssociationSet")).isFalse();

    ec2.call("AssociateVpcCidrBlock", "VpcId", id, "AmazonProvidedIpv6CidrBlock", "true");
    ec2.settle();

    assertThat(ec2.ipv6Block(id, 0)).isNotEqualTo(first);
  }

  @Test
  void keepsABlockThatASubnetUses() {
    String id = ec2.vpc();
    ec2.subnet(id, 1);

    assertThat(
            ec2.refused(
                "DisassociateVpcCidrBlock",
                "AssociationId",
                describe(id).text("ipv6CidrBlockAssociationSet/item/associationId")))
        .isEqualTo("InvalidCidrBlock.InUse");
  }

  @Test
  void keepsItsPrimaryBlock() {
    String id = ec2.vpc();

    assertThat(
            ec2.refused(
                "DisassociateVpcCidrBlock",
                "AssociationId",
                describe(id).text("cidrBlockAssociationSet/item/associationId")))
        .isEqualTo("OperationNotPermitted");
  }

  @Test
  void takesFiveBlocksOfAFamilyThatDoNotOverlap() {
    String id = ec2.vpc();
    assertThat(ec2.refused("AssociateVpcCidrBlock", "VpcId", id, "CidrBlock", "10.0.128.0/17"))
        .isEqualTo("InvalidVpc.Range");
    for (int i = 1; i < 5; i++) {
      ec2.call("AssociateVpcCidrBlock", "VpcId", id, "CidrBlock", "10." + i + ".0.0/16");
    }
    assertThat(ec2.refused("AssociateVpcCidrBlock", "VpcId", id, "CidrBlock", "10.5.0.0/16"))
        .isEqualTo("CidrLimitExceeded");
  }

  @Test
  void isBornWithATableAGroupAndAnAcl() {
    String id = ec2.vpc();

    ReplyReader table =
        ec2.call(
            "DescribeRouteTables",
            "Filter.1.Name",
            "vpc-id",
            "Filter.1.Value.1",
            id,
            "Filter.2.Name",
            "association.main",
            "Filter.2.Value.1",
            "true");
    assertThat(table.texts("routeTableSet/item/routeSet/item/gatewayId"))
        .containsExactly("local", "local");
    ReplyReader groups = ec2.call("DescribeSecurityGroups");
    assertThat(groups.texts("securityGroupInfo/item/groupName")).containsExactly("default");
    assertThat(
            groups.texts(
                "securityGroupInfo/item/ipPermissionsEgress/item/ipv6Ranges/item/cidrIpv6"))
        .containsExactly("::/0");
    ReplyReader acls = ec2.call("DescribeNetworkAcls");
    assertThat(acls.texts("networkAclSet/item/entrySet/item/ruleNumber"))
        .containsExactly("100", "100", "32767", "32767", "101", "101", "32768", "32768");
  }

  @Test
  void takesWhatItWasBornWithAlongWhenDeleted() {
    ec2.call("DeleteVpc", "VpcId", ec2.vpc());

    assertThat(ec2.inventory().regions()).isEmpty();
  }

  @Test
  void isNotDeletedWhileAnythingElseIsInIt() {
    String id = ec2.vpc();
    String gateway = ec2.gateway(id);
    assertThat(ec2.refused("DeleteVpc", "VpcId", id)).isEqualTo("DependencyViolation");
    ec2.call("DetachInternetGateway", "InternetGatewayId", gateway, "VpcId", id);

    String table = ec2.call("CreateRouteTable", "VpcId", id).text("routeTable/routeTableId");
    assertThat(ec2.refused("DeleteVpc", "VpcId", id)).isEqualTo("DependencyViolation");
    ec2.call("DeleteRouteTable", "RouteTableId", table);

    String subnet = ec2.subnet(id, 1);
    assertThat(ec2.refused("DeleteVpc", "VpcId", id)).isEqualTo("DependencyViolation");
    ec2.call("DeleteSubnet", "SubnetId", subnet);

    ec2.call("DeleteVpc", "VpcId", id);
  }

  @Test
  void changesOneAttributeAtATime() {
    String id = ec2.vpc();

    assertThat(
            ec2.refused(
                "ModifyVpcAttribute",
                "VpcId",
                id,
                "EnableDnsSupport.Value",
                "true",
                "EnableDnsHostnames.Value",
                "true"))
        .isEqualTo("InvalidParameterCombination");
    ec2.call("ModifyVpcAttribute", "VpcId", id, "EnableDnsHostnames.Value", "true");

    assertThat(
            ec2.call("DescribeVpcAttribute", "VpcId", id, "Attribute", "enableDnsHostnames")
                .text("enableDnsHostnames/value"))
        .isEqualTo("true");
  }

  @Test
  void givesHostNamesOnlyWithDns() {
    String id = ec2.vpc();
    ec2.call("ModifyVpcAttribute", "VpcId", id, "EnableDnsSupport.Value", "false");

    assertThat(ec2.refused("ModifyVpcAttribute", "VpcId", id, "EnableDnsHostnames.Value", "true"))
        .isEqualTo("InvalidParameterCombination");
  }
}
