package dev.hextet.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.Model;
import dev.hextet.aws.TypeSamples;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubnetTypeTest {
  private static final String FLAGS =
      "'assign_ipv6_address_on_creation': false, 'map_public_ip_on_launch': false, 'enable_dns64':"
          + " false, 'enable_resource_name_dns_a_record_on_launch': false,"
          + " 'enable_resource_name_dns_aaaa_record_on_launch': false, 'ipv6_native': false,"
          + " 'private_dns_hostname_type_on_launch': 'ip-name'";

  private static final String IPV4 =
      "{'vpc_id': 'vpc-1', 'cidr_block': '10.0.0.0/24', " + FLAGS + "}";

  private static final String DUAL =
      "{'vpc_id': 'vpc-1', 'cidr_block': '10.0.0.0/24', 'ipv6_cidr_block': '2001:db8::/64',"
          + " 'ipv6_cidr_block_association_id': 'assoc-1', "
          + FLAGS.replace("creation': false", "creation': true")
          + "}";

  private final SubnetType type = new SubnetType();

  private List<String> update(String before, String difference) {
    List<ApiCall> calls = type.calls(TypeSamples.update(type, before, difference));
    calls.forEach(Model::accepts);
    return TypeSamples.lines(calls);
  }

  private static String modify(String member, String value) {
    return "ModifySubnetAttribute {\"" + member + "\" = " + value + ", \"SubnetId\" = self.id}";
  }

  private static String flag(String member, boolean value) {
    return modify(member, "{\"Value\" = " + value + "}");
  }

  @Test
  void isMadeWithItsBlocksAndThenItsFlags() {
    List<ApiCall> calls =
        type.calls(
            TypeSamples.creation(
                type,
                "{'vpc_id': '?aws_vpc.main.id', 'cidr_block': '10.0.0.0/24', 'ipv6_cidr_block':"
                    + " '?cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0)',"
                    + " 'availability_zone': '?aws_subnet.main.availability_zone',"
                    + " 'assign_ipv6_address_on_creation': true, 'map_public_ip_on_launch': true,"
                    + " 'enable_dns64': false, 'ipv6_native': false,"
                    + " 'private_dns_hostname_type_on_launch':"
                    + " '?aws_subnet.main.private_dns_hostname_type_on_launch'}"));

    calls.forEach(Model::accepts);
    assertThat(TypeSamples.lines(calls).subList(1, calls.size()))
        .containsExactly(
            flag("AssignIpv6AddressOnCreation", true), flag("MapPublicIpOnLaunch", true));
    assertThat(calls.get(0).arguments().entries())
        .containsOnlyKeys("VpcId", "CidrBlock", "Ipv6CidrBlock", "TagSpecifications")
        .containsEntry(
            "Ipv6CidrBlock",
            TypeSamples.value("'?cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0)'"));
    assertThat(calls.get(0).waits()).hasSize(2);
  }

  @Test
  void anIpv6OnlyOneHasNoIpv4Block() {
    List<ApiCall> calls =
        type.calls(
            TypeSamples.creation(
                type,
                "{'vpc_id': 'vpc-1', 'ipv6_cidr_block': '2001:db8::/64', 'ipv6_native': true}"));

    calls.forEach(Model::accepts);
    assertThat(calls.get(0).arguments().entries())
        .containsEntry("Ipv6Native", TypeSamples.value("true"))
        .doesNotContainKey("CidrBlock");
  }

  @Test
  void eachFlagChangesByItsOwnCallOnly() {
    assertThat(update(DUAL, "{'assign_ipv6_address_on_creation': false}"))
        .containsExactly(flag("AssignIpv6AddressOnCreation", false));
    assertThat(update(DUAL, "{'map_public_ip_on_launch': true}"))
        .containsExactly(flag("MapPublicIpOnLaunch", true));
    assertThat(update(DUAL, "{'enable_dns64': true}")).containsExactly(flag("EnableDns64", true));
    assertThat(update(DUAL, "{'enable_resource_name_dns_a_record_on_launch': true}"))
        .containsExactly(flag("EnableResourceNameDnsARecordOnLaunch", true));
    assertThat(update(DUAL, "{'enable_resource_name_dns_aaaa_record_on_launch': true}"))
        .containsExactly(flag("EnableResourceNameDnsAAAARecordOnLaunch", true));
    assertThat(update(DUAL, "{'private_dns_hostname_type_on_launch': 'resource-name'}"))
        .containsExactly(modify("PrivateDnsHostnameTypeOnLaunch", "\"resource-name\""));
    assertThat(update(DUAL, "{'tags': {'a': 'b'}}"))
        .singleElement()
        .asString()
        .startsWith("CreateTags");
  }

  // EC2: a block that new interfaces get addresses of cannot be removed.
  @Test
  void exchangesItsIpv6BlockInPlaceWithTheFlagOff() {
    assertThat(update(DUAL, "{'ipv6_cidr_block': '2001:db8:0:1::/64'}"))
        .containsExactly(
            flag("AssignIpv6AddressOnCreation", false),
            "DisassociateSubnetCidrBlock {\"AssociationId\" = \"assoc-1\"}",
            "AssociateSubnetCidrBlock {\"Ipv6CidrBlock\" = \"2001:db8:0:1::/64\", \"SubnetId\" ="
                + " self.id}",
            flag("AssignIpv6AddressOnCreation", true));
  }

  @Test
  void getsAnIpv6BlockBeforeTheFlagsThatNeedIt() {
    assertThat(
            update(
                IPV4,
                "{'ipv6_cidr_block': '2001:db8::/64', 'assign_ipv6_address_on_creation': true}"))
        .containsExactly(
            "AssociateSubnetCidrBlock {\"Ipv6CidrBlock\" = \"2001:db8::/64\", \"SubnetId\" ="
                + " self.id}",
            flag("AssignIpv6AddressOnCreation", true));
  }

  @Test
  void losesItsIpv6BlockWhenNobodyUsesItAnyMore() {
    List<ApiCall> calls =
        type.calls(
            TypeSamples.update(
                type, DUAL, "{'ipv6_cidr_block': null, 'assign_ipv6_address_on_creation': false}"));

    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            flag("AssignIpv6AddressOnCreation", false),
            "DisassociateSubnetCidrBlock {\"AssociationId\" = \"assoc-1\"}");
    assertThat(calls).extracting(ApiCall::turn).containsExactly(Phase.MIDDLE, Phase.LATE);
  }

  @Test
  void isDeletedByOneCall() {
    assertThat(TypeSamples.lines(type.calls(TypeSamples.deletion(type, DUAL))))
        .containsExactly("DeleteSubnet {\"SubnetId\" = self.id}");
  }

  @Test
  void observesItsAttributes() {
    RecordedResource recorded = TypeSamples.recorded(type, "subnet-1", "{'enable_dns64': true}");
    Attributes live =
        type.observe(
                recorded,
                TypeSamples.answers(
                    "DescribeSubnets",
                    "[{'SubnetId': 'subnet-1', 'SubnetArn': 'arn:x', 'VpcId': 'vpc-1',"
                        + " 'CidrBlock': '10.0.0.0/24', 'AvailabilityZone': 'us-east-2a',"
                        + " 'AvailabilityZoneId': 'use2-az1', 'OwnerId': '123',"
                        + " 'AssignIpv6AddressOnCreation': true, 'MapPublicIpOnLaunch': false,"
                        + " 'PrivateDnsNameOptionsOnLaunch': {'HostnameType': 'ip-name',"
                        + " 'EnableResourceNameDnsARecord': false,"
                        + " 'EnableResourceNameDnsAAAARecord': true},"
                        + " 'Ipv6CidrBlockAssociationSet': [{'AssociationId': 'assoc-1',"
                        + " 'Ipv6CidrBlock': '2001:db8:0:0::/64', 'Ipv6CidrBlockState': {'State':"
                        + " 'associated'}}]}]"))
            .orElseThrow();

    assertThat(live.values())
        .isEqualTo(
            TypeSamples.map(
                "{'id': 'subnet-1', 'arn': 'arn:x', 'owner_id': '123', 'vpc_id': 'vpc-1',"
                    + " 'cidr_block': '10.0.0.0/24', 'availability_zone': 'us-east-2a',"
                    + " 'availability_zone_id': 'use2-az1', 'ipv6_native': false,"
                    + " 'ipv6_cidr_block': '2001:db8::/64', 'ipv6_cidr_block_association_id':"
                    + " 'assoc-1', 'assign_ipv6_address_on_creation': true,"
                    + " 'map_public_ip_on_launch': false, 'enable_dns64': true,"
                    + " 'private_dns_hostname_type_on_launch': 'ip-name',"
                    + " 'enable_resource_name_dns_a_record_on_launch': false,"
                    + " 'enable_resource_name_dns_aaaa_record_on_launch': true}"));
  }
}
