package dev.hextet.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubnetChecksTest {
  private static final String VPC =
      "{'cidr_block': '10.0.0.0/16', 'ipv6_cidr_block': '2600:1f16:a62:5c00::/56'}";
  private static final String NEW_VPC =
      "{'cidr_block': '10.0.0.0/16', 'ipv6_cidr_block': '?aws_vpc.main.ipv6_cidr_block'}";

  private static List<String> findings(String vpc, String... subnets) {
    CheckedDocument world = new CheckedDocument().with("aws_vpc.main", vpc);
    for (int i = 0; i < subnets.length; i++) {
      world.with(
          "aws_subnet.s" + i,
          "{'vpc_id': '?aws_vpc.main.id', 'ipv6_native': false, " + subnets[i] + "}");
    }
    return world.findings(new SubnetType(), "aws_subnet.s" + (subnets.length - 1));
  }

  private static String slice(int length, int number) {
    return "'ipv6_cidr_block': '?cidrslice(aws_vpc.main.ipv6_cidr_block, %d, %d)'"
        .formatted(length, number);
  }

  @Test
  void findsNothingWrongWithGoodSubnets() {
    assertThat(
            findings(
                VPC,
                "'cidr_block': '10.0.0.0/24', 'ipv6_cidr_block': '2600:1f16:a62:5c00::/64'",
                "'cidr_block': '10.0.1.0/24', 'ipv6_cidr_block': '2600:1f16:a62:5c01::/64',"
                    + " 'assign_ipv6_address_on_creation': true"))
        .isEmpty();
  }

  @Test
  void refusesABlockOutsideTheVpcWithOneInside() {
    assertThat(findings(VPC, "'cidr_block': '10.0.0.0/24', 'ipv6_cidr_block': '2001:db8:1::/64'"))
        .containsExactly(
            "ipv6_cidr_block: SubnetOutsideVpc: aws_vpc.main has 2600:1f16:a62:5c00::/56. Choose"
                + " a /64 inside it, for example 2600:1f16:a62:5c01::/64, or write /64#1.");
    assertThat(findings(VPC, "'cidr_block': '10.1.0.0/24'"))
        .containsExactly(
            "cidr_block: SubnetOutsideVpc: aws_vpc.main has 10.0.0.0/16. Choose a /24 inside it,"
                + " for example 10.0.1.0/24.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?aws_vpc.main.id | ?cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 1) | true",
        "?aws_vpc.main.id | ?cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1) | true",
        "?aws_vpc.main.id | ?cidrslice(aws_vpc.other.ipv6_cidr_block, 64, 1) | false",
        "?aws_vpc.main.id | ?cidrsubnet(aws_vpc.other.ipv6_cidr_block, 8, 1) | false",
        "?aws_vpc.main.id | ?cidrslice(cidrslice(aws_vpc.other.ipv6_cidr_block, 60, 0), 64, 1) | false",
        "?aws_vpc.main.id | ?aws_vpc.other.ipv6_cidr_block | false",
        "?aws_vpc.main[0].id | ?cidrslice(aws_vpc.main[0].ipv6_cidr_block, 64, 1) | true",
        "?aws_vpc.main[0].id | ?cidrslice(aws_vpc.main[1].ipv6_cidr_block, 64, 1) | false",
        "vpc-0123456789abcdef0 | ?cidrslice(aws_vpc.other.ipv6_cidr_block, 64, 1) | false",
        "?data.aws_vpc.main.id | ?cidrslice(data.aws_vpc.main.ipv6_cidr_block, 64, 1) | true",
        "?coalesce(aws_vpc.main.id, 'vpc-1') | ?cidrslice(aws_vpc.other.ipv6_cidr_block, 64, 1) | true"
      },
      quoteCharacter = '`')
  void rejectsASliceOfTheBlockOfAnotherVpc(String vpc, String block, boolean isAccepted) {
    CheckedDocument world =
        new CheckedDocument()
            .with(
                "aws_subnet.s",
                "{'vpc_id': '%s', 'cidr_block': '10.0.0.0/24', 'ipv6_cidr_block': '%s'}"
                    .formatted(vpc.replace("'", "\\\""), block));

    List<String> findings = world.findings(new SubnetType(), "aws_subnet.s");

    assertThat(findings).hasSize(isAccepted ? 0 : 1);
    assertThat(findings).allMatch(one -> one.contains("SubnetOutsideVpc: It is a slice"));
  }

  @Test
  void refusesAnIpv6BlockInAVpcWithout() {
    assertThat(
            findings(
                "{'cidr_block': '10.0.0.0/16'}",
                "'cidr_block': '10.0.0.0/24', 'ipv6_cidr_block': '2001:db8::/64'"))
        .singleElement()
        .asString()
        .contains("SubnetOutsideVpc", "assign_generated_ipv6_cidr_block: true");
  }

  @Test
  void refusesSizesThatEc2HasNot() {
    assertThat(
            findings(
                VPC, "'cidr_block': '10.0.0.0/29', 'ipv6_cidr_block': '2600:1f16:a62:5c00::/62'"))
        .containsExactly(
            "cidr_block: PrefixLength: Its IPv4 block is a /16 to a /28, and 10.0.0.0/29 is a"
                + " /29. Write 10.0.0.0/28, for example.",
            "ipv6_cidr_block: PrefixLength: Its IPv6 block is a /44 to a /64 in steps of 4, and"
                + " 2600:1f16:a62:5c00::/62 is a /62. Write 2600:1f16:a62:5c00::/64, for"
                + " example.");
  }

  @Test
  void findsOverlapsOnceAtTheLaterAddress() {
    String first = "'cidr_block': '10.0.0.0/23', 'ipv6_cidr_block': '2600:1f16:a62:5c00::/60'";
    String second = "'cidr_block': '10.0.1.0/24', 'ipv6_cidr_block': '2600:1f16:a62:5c01::/64'";

    assertThat(findings(VPC, first, second))
        .containsExactly(
            "cidr_block: SubnetOverlap: aws_subnet.s0 has 10.0.0.0/23. Choose a block that does"
                + " not overlap another subnet of the VPC.",
            "ipv6_cidr_block: SubnetOverlap: aws_subnet.s0 has 2600:1f16:a62:5c00::/60. Choose a"
                + " block that does not overlap another subnet of the VPC.");
  }

  @Test
  void findsOverlapsBeforeTheBlockIsKnown() {
    assertThat(
            findings(
                NEW_VPC,
                "'cidr_block': '10.0.0.0/24', " + slice(60, 0),
                "'cidr_block': '10.0.1.0/24', " + slice(64, 15)))
        .containsExactly(
            "ipv6_cidr_block: SubnetOverlap: aws_subnet.s0 has /60#0. Choose a block that does"
                + " not overlap another subnet of the VPC.");
    assertThat(
            findings(
                NEW_VPC,
                "'cidr_block': '10.0.0.0/24', " + slice(60, 0),
                "'cidr_block': '10.0.1.0/24', " + slice(64, 16)))
        .isEmpty();
  }

  @Test
  void refusesFlagsThatNeedAnIpv6Block() {
    assertThat(
            findings(VPC, "'cidr_block': '10.0.0.0/24', 'assign_ipv6_address_on_creation': true"))
        .containsExactly(
            "assign_ipv6_address_on_creation: NoIpv6Block: assign_ipv6_address_on_creation"
                + " requires one. Set ipv6_cidr_block, for example /64#0, the first /64 of the VPC's"
                + " block.");
  }

  @Test
  void refusesASubnetOfNoFamilyAndIpv4InAnIpv6OnlyOne() {
    assertThat(findings(VPC, "'enable_dns64': false"))
        .singleElement()
        .asString()
        .startsWith("cidr_block: MissingAttribute");
    assertThat(
            new CheckedDocument()
                .with("aws_vpc.main", VPC)
                .with(
                    "aws_subnet.s",
                    "{'vpc_id': '?aws_vpc.main.id', 'ipv6_native': true, 'cidr_block':"
                        + " '10.0.0.0/24'}")
                .findings(new SubnetType(), "aws_subnet.s"))
        .extracting(finding -> finding.split(":")[1].strip())
        .containsExactly("Ipv4InIpv6OnlySubnet", "NoIpv6Block");
  }
}
