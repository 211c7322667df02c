package dev.hextet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slice or host of a block that is not known yet is the same however it is spelt. */
final class BlockSpellingsTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/64#1 | ${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1)}",
        "/64#1 | ${cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 1)}",
        "/64#1 | ${cidrsubnet(cidrsubnet(aws_vpc.main.ipv6_cidr_block, 4, 0), 4, 1)}",
        "/64#1 | ${cidrsubnets(aws_vpc.main.ipv6_cidr_block, 8, 8)[1]}",
        "/64#1 | ${cidrsubnet(local.whole, local.bits, 1)}",
        "/64#1 | ${cidrsubnet(local.quarter, 4, 1)}",
        "/60#0 | ${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 15)}",
        "${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 4, 1)} | /64#16",
        "${aws_vpc.main.ipv6_cidr_block} | /64#255",
        "/56#0 | ${tostring(cidrslice(local.whole, 60, 7))}",
      })
  void refusesTheSameSliceTwice(String one, String other) throws IOException {
    assertThat(subnets(one, other)).contains("stack.yml:8:").contains("[SubnetOverlap]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/64#1 | ${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 2)}",
        "/60#1 | ${cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 15)}",
        "/64#16 | ${cidrsubnet(local.quarter, 4, 15)}",
      })
  void acceptsSlicesSideBySide(String one, String other) throws IOException {
    assertThat(subnets(one, other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${cidrsubnet(data.aws_vpc.main.cidr_block, 8, 1)}"
            + " | ${cidrsubnet(cidrsubnet(data.aws_vpc.main.cidr_block, 4, 0), 4, 1)}",
        "${cidrsubnet(data.aws_vpc.main.cidr_block, 4, 0)}"
            + " | ${cidrsubnet(data.aws_vpc.main.cidr_block, 8, 15)}",
        "${cidrslice(data.aws_vpc.main.cidr_block, 24, 1)}"
            + " | ${cidrslice(cidrslice(data.aws_vpc.main.cidr_block, 20, 0), 24, 1)}",
        "${data.aws_vpc.main.cidr_block} | ${cidrsubnet(data.aws_vpc.main.cidr_block, 8, 15)}",
      })
  void refusesTheSameSliceOfABlockOfUnknownLength(String one, String other) throws IOException {
    String stack =
        """
        data:
          aws_vpc:
            main: { id: vpc-1 }
        resource:
          aws_subnet:
            a: { vpc_id: "${data.aws_vpc.main.id}", cidr_block: "%s" }
            b: { vpc_id: "${data.aws_vpc.main.id}", cidr_block: "%s" }
        """;

    assertThat(validate(stack.formatted(one, other))).contains("[SubnetOverlap]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "::4 | ${cidrhost(aws_subnet.web.ipv6_cidr_block, 4)}",
        "::4 | ${cidrhost(cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1), 4)}",
        "::4 | ${cidrhost(aws_vpc.main.ipv6_cidr_block, 18446744073709551620)}",
        "::fffe | ${cidrhost(cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 1), 65534)}",
        "::ffff:ffff:ffff:fffe | ${cidrhost(aws_subnet.web.ipv6_cidr_block, -2)}",
      })
  void refusesTheSameHostTwice(String one, String other) throws IOException {
    assertThat(instances(one, other)).contains("[AddressTwice]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "::4 | ${cidrhost(aws_subnet.web.ipv6_cidr_block, 5)}",
        "::4 | ${cidrhost(aws_vpc.main.ipv6_cidr_block, 18446744073709551621)}",
      })
  void acceptsHostsSideBySide(String one, String other) throws IOException {
    assertThat(instances(one, other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "::4 | ${cidrhost(cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1), 3)}",
        "::4 | ${cidrhost(aws_vpc.main.ipv6_cidr_block, 18446744073709551619)}",
      })
  void refusesAReservedHostOfTheSubnet(String one, String other) throws IOException {
    assertThat(instances(one, other)).contains("[ReservedAddress]");
  }

  private String subnets(String one, String other) throws IOException {
    String stack =
        """
        locals: { whole: "${aws_vpc.main.ipv6_cidr_block}", bits: 8, quarter: "${cidrsubnet(local.whole, 4, 0)}" }
        resource:
          aws_vpc:
            main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true }
          aws_subnet:
            a:
              { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24, ipv6_cidr_block: "%s" }
            b: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.1.0/24, ipv6_cidr_block: "%s" }
        """;
    return validate(stack.formatted(one, other));
  }

  private String instances(String one, String other) throws IOException {
    String stack =
        """
        resource:
          aws_vpc:
            main: { cidr_block: 10.0.0.0/16, assign_generated_ipv6_cidr_block: true }
          aws_subnet:
            web: { vpc_id: "${aws_vpc.main.id}", cidr_block: 10.0.0.0/24, ipv6_cidr_block: /64#1 }
          aws_instance:
            a:
              ami: ami-00608142bdc2eefe3
              instance_type: t3.micro
              subnet_id: ${aws_subnet.web.id}
              ipv6_addresses: ["%s"]
            b:
              ami: ami-00608142bdc2eefe3
              instance_type: t3.micro
              subnet_id: ${aws_subnet.web.id}
              ipv6_addresses: ["%s"]
        """;
    return validate(stack.formatted(one, other));
  }

  private String validate(String stack) throws IOException {
    Path document = Files.writeString(temp.resolve("stack.yml"), stack);
    return InProcess.run("validate", document.toString()).err();
  }
}
