package dev.hextet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecurityGroupTest {

  private final TestEc2 ec2 = new TestEc2();
  private String vpc;
  private String group;

  @BeforeEach
  void makeGroup() {
    vpc = ec2.vpc();
    group = create("web");
  }

  private String create(String name) {
    return ec2.call(
            "CreateSecurityGroup", "VpcId", vpc, "GroupName", name, "GroupDescription", "test")
        .text("groupId");
  }

  /** The parameters of one permission: protocol, ports, and where from. */
  private String[] permission(String protocol, String from, String to, String... peer) {
    List<String> all = new ArrayList<>(List.of("GroupId", group));
    all.addAll(List.of("IpPermissions.1.IpProtocol", protocol));
    if (!from.isEmpty()) {
      all.addAll(List.of("IpPermissions.1.FromPort", from, "IpPermissions.1.ToPort", to));
    }
    for (int i = 0; i < peer.length; i += 2) {
      all.addAll(List.of("IpPermissions.1." + peer[i], peer[i + 1]));
    }
    return all.toArray(String[]::new);
  }

  private ReplyReader shown() {
    return ec2.call("DescribeSecurityGroups", "GroupId.1", group)
        .all("securityGroupInfo/item")
        .get(0);
  }

  @Test
  void letsEverythingOutInTheFamiliesOfItsVpc() {
    assertThat(shown().texts("ipPermissionsEgress/item/ipRanges/item/cidrIp"))
        .containsExactly("0.0.0.0/0");
    assertThat(shown().texts("ipPermissionsEgress/item/ipv6Ranges/item/cidrIpv6"))
        .containsExactly("::/0");
    assertThat(shown().has("ipPermissions/item")).isFalse();
  }

  @Test
  void hasANameOfItsOwnWhateverTheCase() {
    assertThat(
            ec2.refused(
                "CreateSecurityGroup",
                "VpcId",
                vpc,
                "GroupName",
                "WEB",
                "GroupDescription",
                "other"))
        .isEqualTo("InvalidGroup.Duplicate");
  }

  @Test
  void namesProtocolsItsOwnWay() {
    ec2.call(
        "AuthorizeSecurityGroupIngress", permission("58", "", "", "Ipv6Ranges.1.CidrIpv6", "::/0"));
    ec2.call(
        "AuthorizeSecurityGroupIngress",
        permission("6", "80", "80", "IpRanges.1.CidrIp", "0.0.0.0/0"));

    assertThat(shown().texts("ipPermissions/item/ipProtocol")).containsExactly("icmpv6", "tcp");
    assertThat(shown().texts("ipPermissions/item/fromPort")).containsExactly("-1", "80");
  }

  @Test
  void forgetsPortsOfProtocolsWithoutAny() {
    ec2.call(
        "AuthorizeSecurityGroupIngress",
        permission("-1", "0", "0", "IpRanges.1.CidrIp", "192.0.2.0/24"));

    assertThat(shown().has("ipPermissions/item/fromPort")).isFalse();
    ReplyReader rule =
        ec2.call(
            "DescribeSecurityGroupRules", "Filter.1.Name", "group-id", "Filter.1.Value.1", group);
    assertThat(rule.texts("securityGroupRuleSet/item/fromPort")).containsOnly("-1");
  }

  @Test
  void comparesBlocksByWhatTheyMean() {
    ec2.call(
        "AuthorizeSecurityGroupIngress",
        permission("tcp", "80", "80", "Ipv6Ranges.1.CidrIpv6", "2001:DB8:0::1/32"));

    assertThat(shown().text("ipPermissions/item/ipv6Ranges/item/cidrIpv6"))
        .isEqualTo("2001:db8::/32");
    assertThat(
            ec2.refused(
                "AuthorizeSecurityGroupIngress",
                permission("tcp", "80", "80", "Ipv6Ranges.1.CidrIpv6", "2001:db8::/32")))
        .isEqualTo("InvalidPermission.Duplicate");
  }

  @Test
  void addsAllRulesOfACallOrNone() {
    ec2.call(
        "AuthorizeSecurityGroupIngress",
        permission("tcp", "80", "80", "IpRanges.1.CidrIp", "0.0.0.0/0"));

    assertThat(
            ec2.refused(
                "AuthorizeSecurityGroupIngress",
                permission(
                    "tcp",
                    "80",
                    "80",
                    "IpRanges.1.CidrIp",
                    "192.0.2.0/24",
                    "IpRanges.2.CidrIp",
                    "0.0.0.0/0")))
        .isEqualTo("InvalidPermission.Duplicate");

    assertThat(shown().texts("ipPermissions/item/ipRanges/item/cidrIp"))
        .containsExactly("0.0.0.0/0");
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    assertThat(
            ec2.refused(
                "AuthorizeSecurityGroupIngress",
                permission("tcp", "80", "79", "IpRanges.1.CidrIp", "0.0.0.0/0")))
        .isEqualTo("InvalidParameterValue");
    assertThat(
            ec2.refused(
                "AuthorizeSecurityGroupIngress",
                permission("tcp", "", "", "IpRanges.1.CidrIp", "0.0.0.0/0")))
        .isEqualTo("InvalidParameterValue");
    assertThat(ec2.refused("AuthorizeSecurityGroupIngress", permission("tcp", "80", "80")))
        .isEqualTo("MissingParameter");
    assertThat(
            ec2.refused(
                "AuthorizeSecurityGroupIngress",
                permission("nonsense", "", "", "IpRanges.1.CidrIp", "0.0.0.0/0")))
        .isEqualTo("InvalidPermission.Malformed");
    assertThat(
            ec2.refused(
                "AuthorizeSecurityGroupIngress",
                permission("tcp", "80", "80", "Groups.1.GroupId", "sg-0123")))
        .isEqualTo("InvalidGroup.NotFound");
  }

  @Test
  void revokesOnlyWhatIsThere() {
    assertThat(
            ec2.refused(
                "RevokeSecurityGroupIngress",
                permission("tcp", "80", "80", "IpRanges.1.CidrIp", "0.0.0.0/0")))
        .isEqualTo("InvalidPermission.NotFound");
    ReplyReader revoked =
        ec2.call(
            "RevokeSecurityGroupEgress",
            permission("-1", "0", "0", "Ipv6Ranges.1.CidrIpv6", "::/0"));

    assertThat(revoked.texts("revokedSecurityGroupRuleSet/item/cidrIpv6")).containsExactly("::/0");
    assertThat(shown().has("ipPermissionsEgress/item/ipv6Ranges/item")).isFalse();
  }

  @Test
  void changesARuleByItsId() {
    String rule =
        ec2.call(
                "AuthorizeSecurityGroupIngress",
                permission("tcp", "80", "80", "IpRanges.1.CidrIp", "0.0.0.0/0"))
            .text("securityGroupRuleSet/item/securityGroupRuleId");
    String update = "SecurityGroupRule.1.";

    ec2.call(
        "ModifySecurityGroupRules",
        "GroupId",
        group,
        update + "SecurityGroupRuleId",
        rule,
        update + "SecurityGroupRule.IpProtocol",
        "tcp",
        update + "SecurityGroupRule.FromPort",
        "443",
        update + "SecurityGroupRule.ToPort",
        "443",
        update + "SecurityGroupRule.CidrIpv6",
        "::/0",
        update + "SecurityGroupRule.Description",
        "web");

    ReplyReader changed = ec2.call("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", rule);
    assertThat(changed.text("securityGroupRuleSet/item/cidrIpv6")).isEqualTo("::/0");
    assertThat(changed.text("securityGroupRuleSet/item/fromPort")).isEqualTo("443");
    assertThat(changed.text("securityGroupRuleSet/item/description")).isEqualTo("web");
  }

  @Test
  void staysWhileAnotherGroupNamesItOrAnInterfaceIsInIt() {
    String other = create("other");
    ec2.call(
        "AuthorizeSecurityGroupIngress", permission("tcp", "80", "80", "Groups.1.GroupId", other));
    assertThat(ec2.refused("DeleteSecurityGroup", "GroupId", other))
        .isEqualTo("DependencyViolation");
    String eni =
        ec2.call(
                "CreateNetworkInterface",
                "SubnetId",
                ec2.subnet(vpc, 1),
                "SecurityGroupId.1",
                group)
            .text("networkInterface/networkInterfaceId");
    assertThat(ec2.refused("DeleteSecurityGroup", "GroupId", group))
        .isEqualTo("DependencyViolation");

    ec2.call("DeleteNetworkInterface", "NetworkInterfaceId", eni);

    ec2.call("DeleteSecurityGroup", "GroupId", group);
    ec2.call("DeleteSecurityGroup", "GroupId", other);
  }

  @Test
  void ofTheVpcItselfCannotBeDeleted() {
    String id =
        ec2.call(
                "DescribeSecurityGroups",
                "Filter.1.Name",
                "group-name",
                "Filter.1.Value.1",
                "default")
            .text("securityGroupInfo/item/groupId");

    assertThat(ec2.refused("DeleteSecurityGroup", "GroupId", id)).isEqualTo("CannotDelete");
  }
}
