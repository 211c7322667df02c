package dev.hextet.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import org.junit.jupiter.api.Test;

class AddressKindsTest {
  private static final Kind<Ipv6Cidr> SUBNET_BLOCK =
      AddressKinds.ipv6CidrWithin("vpc_id", "ipv6_cidr_block");
  private static final Kind<?> ADDRESS =
      AddressKinds.ipv6AddressWithin("subnet_id", "ipv6_cidr_block");

  private static KindContext block(Value block) {
    return (via, attribute) -> attribute.equals("ipv6_cidr_block") ? block : Value.NULL;
  }

  private static KindContext block(String text) {
    return block(Value.of(text));
  }

  private static String code(Kind<?> kind, String text, KindContext around) {
    try {
      kind.canonical(Value.of(text), around);
    } catch (InvalidValue e) {
      return e.code();
    }
    throw new AssertionError("not refused");
  }

  @Test
  void writesAddressesAndBlocksInOneForm() {
    assertThat(
            AddressKinds.IPV6_CIDR.canonical(
                Value.of("2600:1F16:0a62:5c00:0::/64"), KindContext.NONE))
        .isEqualTo(Value.of("2600:1f16:a62:5c00::/64"));
    assertThat(AddressKinds.IPV6_ADDRESS.canonical(Value.of("2001:DB8::0004"), KindContext.NONE))
        .isEqualTo(Value.of("2001:db8::4"));
  }

  @Test
  void refusesAPartThatABlockOfItsSizeHasNotThoughItIsNotKnownYet() {
    KindContext generated =
        (via, attribute) ->
            Attribute.computed("ipv6_cidr_block", AddressKinds.IPV6_CIDR)
                .prefixLength(56)
                .unknown(Terms.parse("aws_vpc.main.ipv6_cidr_block"));

    assertThat(code(SUBNET_BLOCK, "/64#256", generated)).isEqualTo("OutsideBlock");
    assertThat(SUBNET_BLOCK.canonical(Value.of("/64#0xff"), generated).expression())
        .isEqualTo("cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 255)");
  }

  @Test
  void refusesHostBitsWithTheBlock() {
    assertThatThrownBy(
            () -> AddressKinds.IPV4_CIDR.canonical(Value.of("10.0.0.1/16"), KindContext.NONE))
        .isInstanceOfSatisfying(
            InvalidValue.class,
            e -> {
              assertThat(e.code()).isEqualTo("HostBits");
              assertThat(e.detail()).contains("10.0.0.0/16");
            });
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThat(code(AddressKinds.IPV4_ADDRESS, "10.0.0.256", KindContext.NONE))
        .isEqualTo("InvalidAddress");
    assertThat(code(SUBNET_BLOCK, "/64#x", block("2001:db8::/56"))).isEqualTo("InvalidAddress");
  }

  @Test
  void takesAPartOfTheNeighboursBlock() {
    KindContext around = block("2001:db8:0:ab00::/56");

    assertThat(SUBNET_BLOCK.canonical(Value.of("/64#3"), around))
        .isEqualTo(Value.of("2001:db8:0:ab03::/64"));
    assertThat(SUBNET_BLOCK.canonical(Value.of("/64#0x1a"), around))
        .isEqualTo(Value.of("2001:db8:0:ab1a::/64"));
  }

  @Test
  void keepsAPartOfAnUnknownBlockAsItsExpression() {
    KindContext around = block(Value.unknown(Terms.parseOrNamed("aws_vpc.main.ipv6_cidr_block")));

    assertThat(SUBNET_BLOCK.canonical(Value.of("/64#0x1a"), around))
        .isEqualTo(
            Value.unknown(Terms.parseOrNamed("cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 26)")));
    assertThat(ADDRESS.canonical(Value.of("::4"), around))
        .isEqualTo(Value.unknown(Terms.parseOrNamed("cidrhost(aws_vpc.main.ipv6_cidr_block, 4)")));
  }

  @Test
  void refusesAPartThatTheBlockHasNot() {
    assertThat(code(SUBNET_BLOCK, "/64#256", block("2001:db8::/56"))).isEqualTo("OutsideBlock");
    assertThat(code(SUBNET_BLOCK, "/48#0", block("2001:db8::/56"))).isEqualTo("OutsideBlock");
  }

  @Test
  void refusesAPartOfNothing() {
    assertThat(code(SUBNET_BLOCK, "/64#0", KindContext.NONE)).isEqualTo("NoIpv6Block");
    assertThat(code(ADDRESS, "::4", KindContext.NONE)).isEqualTo("NoIpv6Block");
  }

  @Test
  void takesAHostPartWithinTheNeighboursBlock() {
    assertThat(ADDRESS.canonical(Value.of("::a:4"), block("2001:db8::/64")))
        .isEqualTo(Value.of("2001:db8::a:4"));
  }

  @Test
  void takesAFullAddressAsItIs() {
    assertThat(ADDRESS.canonical(Value.of("2001:db8::4"), KindContext.NONE))
        .isEqualTo(Value.of("2001:db8::4"));
  }

  @Test
  void aPartOfASensitiveBlockIsSensitive() {
    KindContext around =
        block(Value.sensitive(Value.of("2001:db8::/56"), Terms.parseOrNamed("var.block")));

    Value part = SUBNET_BLOCK.canonical(Value.of("/64#1"), around);

    assertThat(part.isSensitive()).isTrue();
    assertThat(part.expression()).isEqualTo("cidrslice(var.block, 64, 1)");
    assertThat(part.unmarked()).isEqualTo(Value.of("2001:db8:0:1::/64"));
  }
}
