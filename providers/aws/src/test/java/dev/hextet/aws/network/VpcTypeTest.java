package dev.hextet.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import dev.hextet.aws.Model;
import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.common.ResourceTags;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class VpcTypeTest {
  private static final String DEFAULTS =
      "{'cidr_block': '10.0.0.0/16', 'assign_generated_ipv6_cidr_block': false,"
          + " 'enable_dns_support': true, 'enable_dns_hostnames': false,"
          + " 'enable_network_address_usage_metrics': false, 'instance_tenancy': 'default'}";

  private static final String IPV6 =
      "{'cidr_block': '10.0.0.0/16', 'assign_generated_ipv6_cidr_block': true,"
          + " 'enable_dns_support': true, 'enable_dns_hostnames': true, 'instance_tenancy':"
          + " 'default', 'ipv6_association_id': 'vpc-cidr-assoc-1', 'ipv6_cidr_block':"
          + " '2001:db8::/56', 'tags': {'Name': 'a'}}";

  private static final String ANSWER =
      "[{'VpcId': 'vpc-1', 'CidrBlock': '10.0.0.0/16', 'InstanceTenancy': 'default', 'OwnerId':"
          + " '123', 'Region': 'us-east-2', 'DhcpOptionsId': 'dopt-1', 'State': 'available',"
          + " 'Ipv6CidrBlockAssociationSet': [{'AssociationId': 'old', 'Ipv6CidrBlock':"
          + " '2001:db8:9::/56', 'Ipv6CidrBlockState': {'State': 'disassociated'}},"
          + " {'AssociationId': 'vpc-cidr-assoc-1', 'Ipv6CidrBlock': '2001:db8:0:0a00::/56',"
          + " 'Ipv6CidrBlockState': {'State': 'associated'}, 'Ipv6Pool': 'Amazon',"
          + " 'NetworkBorderGroup': 'us-east-2'}], 'Tags': [{'Key': 'Name', 'Value': 'a'},"
          + " {'Key': 'hextet:token', 'Value': 't'}]}]";

  private final VpcType type = new VpcType();

  private List<String> update(String before, String difference) {
    List<ApiCall> calls = type.calls(TypeSamples.update(type, before, difference));
    calls.forEach(Model::accepts);
    return TypeSamples.lines(calls);
  }

  @Test
  void aPlainOneIsMadeByOneCall() {
    List<ApiCall> calls = type.calls(TypeSamples.creation(type, DEFAULTS));

    calls.forEach(Model::accepts);
    assertThat(TypeSamples.actions(calls)).containsExactly("CreateVpc");
    assertThat(calls.get(0).arguments().entries())
        .containsOnlyKeys("CidrBlock", "InstanceTenancy", "TagSpecifications");
    assertThat(calls.get(0).gives()).containsEntry("id", "Vpc.VpcId");
    assertThat(calls.get(0).waits()).extracting(WaitCondition::what).containsExactly("the VPC");
  }

  // EC2: CreateVpc has neither a token nor a natural key.
  @Test
  void aCreationIsFoundAgainByItsTag() {
    ApiCall create = type.calls(TypeSamples.creation(type, DEFAULTS)).get(0);

    assertThat(create.settle())
        .isInstanceOfSatisfying(
            OutcomeProbe.ByRead.class,
            settle -> {
              assertThat(settle.query().filter()).isEqualTo("tag:hextet:token");
              assertThat(settle.query().values())
                  .containsExactly(Value.unknown(Terms.parseOrNamed("self.token")));
              assertThat(settle.gives()).containsEntry("id", "VpcId");
            });
  }

  @Test
  void oneWithIpv6WaitsForItsBlock() {
    List<ApiCall> calls = type.calls(TypeSamples.creation(type, IPV6));

    calls.forEach(Model::accepts);
    assertThat(TypeSamples.actions(calls)).containsExactly("CreateVpc", "ModifyVpcAttribute");
    assertThat(calls.get(0).arguments().get("AmazonProvidedIpv6CidrBlock"))
        .isEqualTo(Value.of(true));
    assertThat(calls.get(0).waits().get(1).path())
        .isEqualTo("Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State");
    assertThat(calls.get(0).waits().get(1).states().ignored()).contains("disassociated");
  }

  @Test
  void eachAttributeChangesByItsOwnCallOnly() {
    assertThat(update(DEFAULTS, "{'enable_dns_hostnames': true}"))
        .containsExactly(
            "ModifyVpcAttribute {\"EnableDnsHostnames\" = {\"Value\" = true}, \"VpcId\" ="
                + " self.id}");
    assertThat(update(DEFAULTS, "{'enable_dns_support': false}"))
        .containsExactly(
            "ModifyVpcAttribute {\"EnableDnsSupport\" = {\"Value\" = false}, \"VpcId\" ="
                + " self.id}");
    assertThat(update(DEFAULTS, "{'enable_network_address_usage_metrics': true}"))
        .containsExactly(
            "ModifyVpcAttribute {\"EnableNetworkAddressUsageMetrics\" = {\"Value\" = true},"
                + " \"VpcId\" = self.id}");
    assertThat(update(DEFAULTS, "{'assign_generated_ipv6_cidr_block': true}"))
        .containsExactly(
            "AssociateVpcCidrBlock {\"AmazonProvidedIpv6CidrBlock\" = true, \"VpcId\" ="
                + " self.id}");
    assertThat(update(IPV6, "{'tags': {'Name': 'b'}}"))
        .containsExactly(
            "CreateTags {\"Resources\" = [self.id], \"Tags\" = [{\"Key\" = \"Name\", \"Value\" ="
                + " \"b\"}]}");
  }

  @Test
  void hostNamesGoBeforeDnsSupportAndComeAfterIt() {
    assertThat(update(IPV6, "{'enable_dns_support': false, 'enable_dns_hostnames': false}"))
        .extracting(line -> line.replaceAll(".*\\{\"(\\w+)\" = \\{.*", "$1"))
        .containsExactly("EnableDnsHostnames", "EnableDnsSupport");
  }

  @Test
  void theIpv6BlockIsGivenBackAfterItsUsersLetGo() {
    List<ApiCall> calls =
        type.calls(TypeSamples.update(type, IPV6, "{'assign_generated_ipv6_cidr_block': false}"));

    assertThat(TypeSamples.lines(calls))
        .containsExactly("DisassociateVpcCidrBlock {\"AssociationId\" = \"vpc-cidr-assoc-1\"}");
    assertThat(calls.get(0).turn()).isEqualTo(Phase.LATE);
    assertThat(VpcType.IPV6_BLOCK.irreversible()).isNotEmpty();
  }

  // EC2: a second Amazon block may be had, so the call must not be made twice.
  @Test
  void anAssociationWithoutAnAnswerIsNotRepeated() {
    ApiCall associate =
        type.calls(TypeSamples.update(type, DEFAULTS, "{'assign_generated_ipv6_cidr_block': true}"))
            .get(0);

    assertThat(associate.settle())
        .isInstanceOfSatisfying(
            OutcomeProbe.ByEffect.class,
            effect -> {
              assertThat(effect.path()).endsWith("Ipv6CidrBlockState.State");
              assertThat(effect.among()).contains(Value.of("associating"));
            });
  }

  @Test
  void leavesDedicatedHardwareInPlaceAndMovesToItByReplacement() {
    String dedicated = DEFAULTS.replace("'default'", "'dedicated'");

    assertThat(type.forcing(TypeSamples.update(type, dedicated, "{'instance_tenancy': 'default'}")))
        .isEmpty();
    assertThat(update(dedicated, "{'instance_tenancy': 'default'}"))
        .containsExactly(
            "ModifyVpcTenancy {\"InstanceTenancy\" = \"default\", \"VpcId\" = self.id}");
    assertThat(
            type.forcing(TypeSamples.update(type, DEFAULTS, "{'instance_tenancy': 'dedicated'}")))
        .containsExactly("instance_tenancy");
  }

  @Test
  void isDeletedByOneCall() {
    List<ApiCall> calls = type.calls(TypeSamples.deletion(type, IPV6));

    calls.forEach(Model::accepts);
    assertThat(TypeSamples.lines(calls)).containsExactly("DeleteVpc {\"VpcId\" = self.id}");
  }

  @Test
  void observesItsAttributes() {
    RecordedResource recorded =
        TypeSamples.recorded(
            type,
            "vpc-1",
            "{'enable_dns_hostnames': true, 'default_security_group_id': 'sg-1',"
                + " 'default_network_acl_id': 'acl-1', 'default_route_table_id': 'rtb-1',"
                + " 'main_route_table_id': 'rtb-1'}");
    Attributes live =
        type.observe(
                recorded,
                TypeSamples.answers(
                    "DescribeVpcs",
                    ANSWER,
                    "DescribeVpcAttribute",
                    "[{'VpcId': 'vpc-1', 'EnableDnsHostnames': {'Value': false}}]"))
            .orElseThrow();

    assertThat(live.values())
        .isEqualTo(
            TypeSamples.map(
                "{'id': 'vpc-1', 'arn': 'arn:aws:ec2:us-east-2:123:vpc/vpc-1', 'owner_id': '123',"
                    + " 'cidr_block': '10.0.0.0/16', 'assign_generated_ipv6_cidr_block': true,"
                    + " 'ipv6_cidr_block': '2001:db8:0:a00::/56', 'ipv6_association_id':"
                    + " 'vpc-cidr-assoc-1', 'ipv6_cidr_block_network_border_group': 'us-east-2',"
                    + " 'enable_dns_support': true, 'enable_dns_hostnames': false,"
                    + " 'enable_network_address_usage_metrics': false, 'instance_tenancy':"
                    + " 'default', 'dhcp_options_id': 'dopt-1', 'default_security_group_id':"
                    + " 'sg-1', 'default_network_acl_id': 'acl-1', 'default_route_table_id':"
                    + " 'rtb-1', 'main_route_table_id': 'rtb-1', 'tags': {'Name': 'a'},"
                    + " 'tags_all': {'Name': 'a'}}"));
  }

  @Test
  void isGoneIfItIsNotInTheAnswer() {
    assertThat(
            type.observe(
                TypeSamples.recorded(type, "vpc-2", "{}"),
                TypeSamples.answers("DescribeVpcs", ANSWER)))
        .isEmpty();
  }

  @Test
  void readsOnlyTheDnsAttributesThatTheDocumentSets() {
    RecordedResource known =
        TypeSamples.recorded(
            type,
            "vpc-1",
            "{'cidr_block': '10.0.0.0/16', 'enable_dns_hostnames': true,"
                + " 'default_security_group_id': 'sg-1', 'default_network_acl_id': 'acl-1',"
                + " 'main_route_table_id': 'rtb-1'}");

    type.reads(known).forEach(Model::accepts);
    assertThat(type.reads(known))
        .extracting(query -> query.action() + query.arguments().get("Attribute").expression())
        .containsExactly("DescribeVpcsnull", "DescribeVpcAttribute\"enableDnsHostnames\"");
  }

  @Test
  void asksOnceForWhatItHasFromBirth() {
    RecordedResource fresh = TypeSamples.recorded(type, "vpc-1", "{'cidr_block': '10.0.0.0/16'}");

    assertThat(type.reads(fresh))
        .extracting(query -> query.action())
        .containsExactly(
            "DescribeVpcs", "DescribeSecurityGroups", "DescribeNetworkAcls", "DescribeRouteTables");
    Attributes live =
        type.observe(
                fresh,
                TypeSamples.answers(
                    "DescribeVpcs",
                    ANSWER,
                    "DescribeSecurityGroups",
                    "[{'VpcId': 'vpc-2', 'GroupName': 'default', 'GroupId': 'sg-2'}, {'VpcId':"
                        + " 'vpc-1', 'GroupName': 'default', 'GroupId': 'sg-1'}]",
                    "DescribeNetworkAcls",
                    "[{'VpcId': 'vpc-1', 'IsDefault': true, 'NetworkAclId': 'acl-1'}]",
                    "DescribeRouteTables",
                    "[{'VpcId': 'vpc-1', 'RouteTableId': 'rtb-1', 'Associations': [{'Main':"
                        + " true}]}]"))
            .orElseThrow();
    assertThat(live.get(VpcType.DEFAULT_GROUP)).contains("sg-1");
    assertThat(live.get(VpcType.DEFAULT_ACL)).contains("acl-1");
    assertThat(live.get(VpcType.MAIN_TABLE)).contains("rtb-1");
    assertThat(live.get(VpcType.DEFAULT_TABLE)).contains("rtb-1");
  }

  @Test
  void theGroupOfZonesComesAndGoesWithTheIpv6Block() {
    assertThat(VpcType.BORDER_GROUP.changesWith()).containsExactly(VpcType.AMAZON_IPV6.name());
  }

  @Test
  void foreseesThatThereIsNoIpv6BlockUnlessAskedFor() {
    DesiredResource draft =
        new CheckedDocument()
            .with(
                "aws_vpc.main",
                "{'assign_generated_ipv6_cidr_block': false, 'ipv6_cidr_block':"
                    + " '?aws_vpc.main.ipv6_cidr_block', 'tags': {'a': 'b'}}")
            .draft("aws_vpc.main");

    Attributes foreseen = type.foresee(draft);

    assertThat(foreseen.value(VpcType.IPV6_BLOCK)).isEqualTo(Value.NULL);
    assertThat(foreseen.value(ResourceTags.TAGS_ALL)).isEqualTo(TypeSamples.value("{'a': 'b'}"));
  }

  @Test
  void refusesBlocksOfTheWrongSize() {
    assertThat(
            new CheckedDocument()
                .with("aws_vpc.main", "{'cidr_block': '10.0.0.0/8'}")
                .findings(type, "aws_vpc.main"))
        .containsExactly(
            "cidr_block: PrefixLength: Its IPv4 block is a /16 to a /28, and 10.0.0.0/8 is a /8."
                + " Write 10.0.0.0/16, for example.");
  }

  @Test
  void refusesHostNamesWithoutDnsSupport() {
    assertThat(
            new CheckedDocument()
                .with(
                    "aws_vpc.main",
                    "{'cidr_block': '10.0.0.0/16', 'enable_dns_support': false,"
                        + " 'enable_dns_hostnames': true}")
                .findings(type, "aws_vpc.main"))
        .singleElement()
        .asString()
        .startsWith("enable_dns_hostnames: DnsHostnamesWithoutSupport");
  }
}
