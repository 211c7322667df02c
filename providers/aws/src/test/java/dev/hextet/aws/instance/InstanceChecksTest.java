package dev.hextet.aws.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import dev.hextet.aws.TypeSamples;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceChecksTest {
  private static final Ec2InstanceType TYPE = new Ec2InstanceType();

  private static CheckedDocument world() {
    return new CheckedDocument()
        .with(
            "aws_subnet.web",
            "{'vpc_id': '?aws_vpc.main.id', 'cidr_block': '10.0.0.0/24',"
                + " 'ipv6_cidr_block': '2001:db8:0:1::/64'}")
        .with(
            "aws_subnet.new",
            "{'vpc_id': '?aws_vpc.main.id', 'ipv6_cidr_block': '?cidrslice(a.b.c, 64, 0)',"
                + " 'assign_ipv6_address_on_creation': true}")
        .with("aws_subnet.old", "{'vpc_id': '?aws_vpc.main.id', 'cidr_block': '10.0.1.0/24'}");
  }

  private static List<String> found(String subnet, String attributes) {
    return world()
        .with(
            "aws_instance.a",
            "{'ami': 'ami-1', 'subnet_id': '?aws_subnet.%s.id', 'instance_type': 't3.micro', %s}"
                .formatted(subnet, attributes))
        .check(TYPE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "web | 'ipv6_addresses': ['2001:db8:0:1::3'] | ipv6_addresses[0] ReservedAddress",
        "web | 'ipv6_addresses': ['2001:db8:0:1:ffff:ffff:ffff:ffff']"
            + " | ipv6_addresses[0] ReservedAddress",
        "web | 'ipv6_addresses': ['2001:db8:0:2::4'] | ipv6_addresses[0] AddressOutsideSubnet",
        "web | 'private_ip': '10.0.0.3' | private_ip ReservedAddress",
        "web | 'private_ip': '10.0.0.255' | private_ip ReservedAddress",
        "web | 'private_ip': '10.0.1.4' | private_ip AddressOutsideSubnet",
        "new | 'ipv6_addresses': ['?cidrhost(cidrslice(a.b.c, 64, 0), 3)']"
            + " | ipv6_addresses[0] ReservedAddress",
        "old | 'ipv6_addresses': ['2001:db8:0:2::4'] | ipv6_addresses NoIpv6Block",
        "old | 'ipv6_address_count': 1 | ipv6_address_count NoIpv6Block",
      })
  void refusesAddressesThatCannotBeHad(String subnet, String attributes, String finding) {
    assertThat(found(subnet, attributes)).containsExactly("aws_instance.a " + finding);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "web | 'ipv6_addresses': ['2001:db8:0:1::4'], 'private_ip': '10.0.0.4'",
        "new | 'ipv6_addresses': ['?cidrhost(cidrslice(a.b.c, 64, 0), 4)']",
        "none | 'ipv6_addresses': ['2001:db8:0:2::4']",
        "old | 'ipv6_address_count': 0",
      })
  void takesTheFirstAddressThatCanBeHad(String subnet, String attributes) {
    assertThat(found(subnet, attributes)).isEmpty();
  }

  @Test
  void saysWhichAddressWouldDo() {
    assertThat(
            AddressPlace.problem(
                    Value.of("2001:db8:0:1::3"), Value.of("2001:db8:0:1::/64"), "aws_subnet.web")
                .orElseThrow()
                .detail())
        .isEqualTo(
            "2001:db8:0:1::3 is not available: EC2 reserves the first four addresses and the last"
                + " address of a subnet. The first available address is 2001:db8:0:1::4.");
  }

  @Test
  void refusesTheSameAddressTwice() {
    String instance = "{'subnet_id': '%s', 'ipv6_addresses': ['%s'], 'private_ip': '%s'}";

    assertThat(
            world()
                .with(
                    "aws_instance.a",
                    instance.formatted("?aws_subnet.web.id", "2001:db8:0:1::4", "10.0.0.4"))
                .with(
                    "aws_instance.b",
                    instance.formatted("?aws_subnet.web.id", "2001:db8:0:1::4", "10.0.0.5"))
                .with(
                    "aws_instance.c", instance.formatted("subnet-1", "?cidrhost(x, 4)", "10.0.0.4"))
                .with(
                    "aws_instance.d", instance.formatted("subnet-2", "?cidrhost(x, 4)", "10.0.0.4"))
                .with(
                    "aws_instance.e", instance.formatted("subnet-2", "?cidrhost(x, 5)", "10.0.0.4"))
                .check(TYPE))
        .containsExactly(
            "aws_instance.b ipv6_addresses AddressTwice",
            "aws_instance.d ipv6_addresses AddressTwice",
            "aws_instance.e private_ip AddressTwice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"m1.small", "m2.xlarge", "m3.medium", "t1.micro", "c1.medium", "g2.2xlarge"})
  void refusesIpv6OnFamiliesWithoutIt(String type) {
    String request = "{'subnet_id': '?aws_subnet.web.id', 'instance_type': '%s', %s}";
    String given = "{'subnet_id': '?aws_subnet.new.id', 'instance_type': '%s'}";

    assertThat(
            world()
                .with(
                    "aws_instance.a",
                    request.formatted(type, "'ipv6_addresses': ['2001:db8:0:1::4']"))
                .with("aws_instance.b", given.formatted(type))
                .with("aws_instance.c", request.formatted(type, "'private_ip': '10.0.0.4'"))
                .check(TYPE))
        .containsExactly(
            "aws_instance.a instance_type NoIpv6OnInstanceType",
            "aws_instance.b instance_type NoIpv6OnInstanceType");
  }

  @Test
  void believesWhatEc2SaysOfTypes() {
    String answers =
        "[{'InstanceType': 'x9.old', 'NetworkInfo': {'Ipv6Supported': false}},"
            + " {'InstanceType': 't3.micro', 'NetworkInfo': {'Ipv6Supported': true,"
            + " 'Ipv6AddressesPerInterface': 2}}]";
    String request =
        "{'subnet_id': '?aws_subnet.web.id', 'instance_type': '%s', 'ipv6_address_count': %d}";

    assertThat(
            world()
                .facts(TypeSamples.answers("DescribeInstanceTypes", answers))
                .with("aws_instance.a", request.formatted("x9.old", 1))
                .with("aws_instance.b", request.formatted("t3.micro", 2))
                .with("aws_instance.c", request.formatted("t3.micro", 3))
                .check(TYPE))
        .containsExactly(
            "aws_instance.a instance_type NoIpv6OnInstanceType",
            "aws_instance.c ipv6_address_count TooManyAddresses");
  }

  @Test
  void requestsFactsOfKnownValuesOnly() {
    assertThat(
            TYPE.facts(
                TypeSamples.attributes(
                    "{'instance_type': 't3.micro', 'ami': 'ami-1', 'key_name': 'k'}")))
        .extracting(ReadQuery::action)
        .containsExactly(
            "DescribeInstanceTypes",
            "DescribeInstanceTypeOfferings",
            "DescribeImages",
            "DescribeKeyPairs");
    assertThat(
            TYPE.facts(
                TypeSamples.attributes(
                    "{'instance_type': '?var.type', 'ami': '?var.ami', 'key_name': '?var.key'}")))
        .isEmpty();
  }

  private static final String TYPES =
      "[{'InstanceType': 't3.micro', 'Hypervisor': 'nitro',"
          + " 'ProcessorInfo': {'SupportedArchitectures': ['x86_64']}},"
          + " {'InstanceType': 't2.micro', 'Hypervisor': 'xen',"
          + " 'ProcessorInfo': {'SupportedArchitectures': ['i386', 'x86_64']}},"
          + " {'InstanceType': 't4g.micro', 'Hypervisor': 'nitro',"
          + " 'ProcessorInfo': {'SupportedArchitectures': ['arm64']}}]";
  private static final String IMAGES =
      "[{'ImageId': 'ami-x', 'Architecture': 'x86_64'},"
          + " {'ImageId': 'ami-i', 'Architecture': 'i386'},"
          + " {'ImageId': 'ami-a', 'Architecture': 'arm64'}]";
  private static final String OFFERS =
      "[{'InstanceType': 't3.micro', 'Location': 'us-east-1b'},"
          + " {'InstanceType': 't3.micro', 'Location': 'us-east-1a'},"
          + " {'InstanceType': 't2.micro', 'Location': 'us-east-1e'}]";

  private static CheckedDocument account(String subnet) {
    return new CheckedDocument()
        .facts(
            TypeSamples.answers(
                "DescribeInstanceTypes",
                TYPES,
                "DescribeInstanceTypeOfferings",
                OFFERS,
                "DescribeImages",
                IMAGES,
                "DescribeKeyPairs",
                "[{'KeyName': 'there'}]"))
        .with("aws_key_pair.new", "{'key_name': 'planned'}")
        .with("aws_subnet.s", subnet);
  }

  @ParameterizedTest
  @CsvSource({
    "t3.micro, ami-x, ''",
    "t2.micro, ami-i, ''",
    "t4g.micro, ami-a, ''",
    "t3.micro, ami-a, ami OtherArchitecture",
    "t4g.micro, ami-x, ami OtherArchitecture",
    "t3.micro, ami-i, ami OtherArchitecture",
    "t3.micro, ami-0, ami NoSuchImage",
    "t3.tiny, ami-x, instance_type NoSuchInstanceType",
  })
  void comparesTheTypeWithTheImage(String type, String image, String finding) {
    assertThat(
            account("{'vpc_id': 'vpc-1'}")
                .with(
                    "aws_instance.a", "{'instance_type': '%s', 'ami': '%s'}".formatted(type, image))
                .check(TYPE))
        .isEqualTo(finding.isEmpty() ? List.of() : List.of("aws_instance.a " + finding));
  }

  @ParameterizedTest
  @CsvSource({
    "t3.micro, us-east-1a, ''",
    "t3.micro, us-east-1e, instance_type TypeNotOfferedInZone",
    "t2.micro, us-east-1e, ''",
    "t2.micro, us-east-1a, instance_type TypeNotOfferedInZone",
    "t3.micro, ?aws_subnet.s.availability_zone, ''",
    // The offers of this type are not known.
    "t4g.micro, us-east-1e, ''",
  })
  void comparesTheTypeWithTheZone(String type, String zone, String finding) {
    String instance = "{'instance_type': '%s', 'ami': '%s', %s}";
    String image = type.startsWith("t4g") ? "ami-a" : "ami-x";
    List<String> expected = finding.isEmpty() ? List.of() : List.of("aws_instance.a " + finding);

    assertThat(
            account("{'availability_zone': '" + zone + "'}")
                .with(
                    "aws_instance.a",
                    instance.formatted(type, image, "'subnet_id': '?aws_subnet.s.id'"))
                .check(TYPE))
        .isEqualTo(expected);
    assertThat(
            account("{}")
                .with(
                    "aws_instance.a",
                    instance.formatted(type, image, "'availability_zone': '" + zone + "'"))
                .check(TYPE))
        .isEqualTo(expected);
  }

  @Test
  void namesTheZonesThatOfferTheType() {
    assertThat(
            account("{'availability_zone': 'us-east-1e'}")
                .with(
                    "aws_instance.a",
                    "{'instance_type': 't3.micro', 'ami': 'ami-x',"
                        + " 'subnet_id': '?aws_subnet.s.id'}")
                .findings(TYPE, "aws_instance.a"))
        .containsExactly(
            "instance_type: TypeNotOfferedInZone: t3.micro is not available in us-east-1e. Zones"
                + " that offer it: us-east-1a, us-east-1b. Choose one of them for the subnet, or"
                + " another type.");
  }

  @ParameterizedTest
  @CsvSource({"t3.micro, true, ''", "t2.micro, false, ''", "t2.micro, true, NotInIpv6OnlySubnet"})
  void launchesOnlyNitroTypesIntoIpv6OnlySubnets(String type, boolean ipv6Only, String code) {
    assertThat(
            account("{'ipv6_native': " + ipv6Only + "}")
                .with(
                    "aws_instance.a",
                    "{'instance_type': '%s', 'ami': 'ami-x', 'subnet_id': '?aws_subnet.s.id'}"
                        .formatted(type))
                .check(TYPE))
        .isEqualTo(code.isEmpty() ? List.of() : List.of("aws_instance.a instance_type " + code));
  }

  @ParameterizedTest
  @CsvSource({"there, ''", "planned, ''", "gone, NoSuchKeyPair"})
  void requiresTheKeyPair(String name, String code) {
    assertThat(
            account("{}")
                .with(
                    "aws_instance.a",
                    "{'instance_type': 't3.micro', 'ami': 'ami-x', 'key_name': '%s'}"
                        .formatted(name))
                .check(TYPE))
        .isEqualTo(code.isEmpty() ? List.of() : List.of("aws_instance.a key_name " + code));
  }

  @Test
  void rejectsNothingWithoutFacts() {
    assertThat(
            new CheckedDocument()
                .with("aws_subnet.s", "{'availability_zone': 'us-east-1e'}")
                .with(
                    "aws_instance.a",
                    "{'instance_type': 't3.tiny', 'ami': 'ami-0', 'key_name': 'gone',"
                        + " 'subnet_id': '?aws_subnet.s.id'}")
                .check(TYPE))
        .isEmpty();
  }

  @Test
  void refusesSecurityGroupsOfAnotherVpc() {
    assertThat(
            world()
                .with("aws_security_group.here", "{'vpc_id': '?aws_vpc.main.id'}")
                .with("aws_security_group.there", "{'vpc_id': '?aws_vpc.other.id'}")
                .with("aws_security_group.known", "{'vpc_id': 'vpc-1'}")
                .with(
                    "aws_instance.a",
                    "{'subnet_id': '?aws_subnet.web.id', 'vpc_security_group_ids':"
                        + " ['?aws_security_group.here.id', '?aws_security_group.there.id',"
                        + " '?aws_security_group.known.id', 'sg-9']}")
                .check(TYPE))
        .containsExactly("aws_instance.a vpc_security_group_ids SecurityGroupOfAnotherVpc");
  }

  @Test
  void refusesUserDataThatEc2DoesNotTake() {
    assertThat(found("web", "'user_data': '" + "x".repeat(16 * 1024) + "y'"))
        .containsExactly("aws_instance.a user_data UserDataTooLong");
    assertThat(found("web", "'user_data': '" + "-".repeat(16 * 1024) + "'")).isEmpty();
    assertThat(found("web", "'user_data_base64': '#!/bin/sh'"))
        .containsExactly("aws_instance.a user_data_base64 InvalidBase64");
  }

  @Test
  void warnsOfSecretsThatAreWrittenOutInUserData() {
    assertThat(found("web", "'user_data': 'password: hunter2'"))
        .containsExactly("aws_instance.a user_data warning SecretInUserData");
    assertThat(found("web", "'user_data_base64': 'cGFzc3dvcmQ6IGh1bnRlcjIK'"))
        .containsExactly("aws_instance.a user_data_base64 warning SecretInUserData");
  }
}
