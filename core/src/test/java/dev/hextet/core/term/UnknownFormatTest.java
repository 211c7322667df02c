package dev.hextet.core.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.BlockShape;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownFormatTest {

  private static Optional<BlockShape> shape(LocatedReferent resource, String attribute) {
    return switch (resource.address().type() + "." + attribute) {
      case "aws_vpc.ipv6_cidr_block" -> Optional.of(new BlockShape(128, 56));
      case "aws_subnet.ipv6_cidr_block" -> Optional.of(new BlockShape(128, 64));
      case "aws_vpc.cidr_block" -> Optional.of(new BlockShape(32, -1));
      default -> Optional.empty();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '\0',
      value = {
        "cidrhost(cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0), 4) |"
            + " aws_vpc.main /56 → subnet 0 → ::4",
        "cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 3) | aws_vpc.main /56 → subnet 3",
        "cidrsubnet(cidrsubnet(aws_vpc.main.ipv6_cidr_block, 4, 3), 4, 1) |"
            + " aws_vpc.main /56 → subnet 3 → subnet 1",
        "cidrhost(aws_subnet.web.ipv6_cidr_block, 4) | aws_subnet.web /64 → ::4",
        "cidrhost(aws_subnet.web[\"a\"].ipv6_cidr_block, 65535) |"
            + " aws_subnet.web[\"a\"] /64 → ::ffff",
        "cidrhost(aws_subnet.web.ipv6_cidr_block, -1) | aws_subnet.web /64 → host -1",
        "cidrhost(aws_vpc.main.cidr_block, 10) | aws_vpc.main.cidr_block → host 10",
        "aws_vpc.main.id | aws_vpc.main.id",
        "aws_vpc.main.ipv6_cidr_block | aws_vpc.main /56",
        "tostring(aws_vpc.main.id) | aws_vpc.main.id",
        "\"http://[${cidrhost(cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0), 4)}]/\" |"
            + " http://[aws_vpc.main /56 → subnet 0 → ::4]/",
        "\"a-${aws_vpc.main.id}-$${x}\" | a-aws_vpc.main.id-${x}",
        "upper(aws_vpc.main.id) | upper(aws_vpc.main.id)",
        "cidrhost(var.x, 4) | cidrhost(var.x, 4)",
        "not an expression | not an expression",
      })
  void showsArithmeticOnBlocksAsAPath(String expression, String shown) {
    assertThat(UnknownFormat.of(Terms.parseOrNamed(expression), UnknownFormatTest::shape))
        .isEqualTo(shown);
  }
}
