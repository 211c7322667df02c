package dev.hextet.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class NetProperties {

  @Property
  void ipv6TextIsReadBackAsTheSameAddress(@ForAll("ipv6") Ipv6Address address) {
    assertThat(Ipv6Address.parse(address.toString())).isEqualTo(address);
    assertThat(Ipv6Address.of(address.toBigInteger())).isEqualTo(address);
  }

  @Property
  void everySpellingGivesTheSameCanonicalText(@ForAll("ipv6") Ipv6Address address) {
    StringBuilder full = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      full.append(i == 0 ? "" : ":").append("%04X".formatted(address.group(i)));
    }
    assertThat(Ipv6Address.parse(full.toString())).hasToString(address.toString());
  }

  @Property
  void canonicalTextFollowsRfc5952(@ForAll("ipv6") Ipv6Address address) {
    String text = address.toString();
    assertThat(text).isLowerCase().doesNotContain(":::").doesNotMatch(".*(^|:)0[0-9a-f]+(:|$).*");
    if (text.contains("::")) {
      assertThat(text.indexOf("::")).isEqualTo(text.lastIndexOf("::"));
    } else {
      assertThat(text).doesNotMatch(".*(^|:)0:0(:|$).*");
    }
  }

  @Property
  void ipv4TextIsReadBackAsTheSameAddress(@ForAll int bits) {
    Ipv4Address address = new Ipv4Address(bits);
    assertThat(Ipv4Address.parse(address.toString())).isEqualTo(address);
    assertThat(Ipv4Address.of(address.toBigInteger())).isEqualTo(address);
  }

  @Property
  void anyTextIsReadOrRefusedByMessage(@ForAll("addressLike") String text) {
    try {
      assertThat(Cidr.parse(text)).isNotNull();
    } catch (AddressException refused) {
      assertThat(refused.getMessage()).isNotEmpty();
    }
  }

  @Property
  void blocksAreReadBackAndContainWhatTheirNumbersSay(
      @ForAll("blocks") Cidr block, @ForAll("blocks") Cidr other) {
    assertThat(Cidr.parse(block.toString())).isEqualTo(block);
    boolean sameFamily = block.width() == other.width();
    boolean inside =
        sameFamily
            && low(block).compareTo(low(other)) <= 0
            && high(block).compareTo(high(other)) >= 0;
    boolean meets =
        sameFamily
            && low(block).compareTo(high(other)) <= 0
            && low(other).compareTo(high(block)) <= 0;
    assertThat(block.contains(other)).isEqualTo(inside);
    assertThat(block.overlaps(other)).isEqualTo(meets);
    assertThat(block.contains(other.first()))
        .isEqualTo(
            sameFamily
                && low(block).compareTo(low(other)) <= 0
                && low(other).compareTo(high(block)) <= 0);
  }

  @Property
  void subnetsTileTheBlock(
      @ForAll("blocks") Cidr block, @ForAll int bits, @ForAll BigInteger number) {
    int newBits = Math.floorMod(bits, block.width() - block.prefixLength() + 1);
    BigInteger index = number.mod(BigInteger.ONE.shiftLeft(newBits));
    Cidr subnet = block.subnet(newBits, index);
    assertThat(block.contains(subnet)).isTrue();
    assertThat(subnet.prefixLength()).isEqualTo(block.prefixLength() + newBits);
    assertThat(low(subnet)).isEqualTo(low(block).add(index.multiply(subnet.size())));
  }

  @Property
  void hostsCountFromBothEnds(@ForAll("blocks") Cidr block, @ForAll BigInteger number) {
    BigInteger index = number.mod(block.size());
    IpAddress host = block.host(index);
    assertThat(block.contains(host)).isTrue();
    assertThat(host.toBigInteger()).isEqualTo(low(block).add(index));
    assertThat(block.host(index.subtract(block.size()))).isEqualTo(host);
    assertThat(block.last()).isEqualTo(block.host(block.size().subtract(BigInteger.ONE)));
  }

  private static BigInteger low(Cidr block) {
    return block.first().toBigInteger();
  }

  private static BigInteger high(Cidr block) {
    return block.last().toBigInteger();
  }

  @Provide
  Arbitrary<Ipv6Address> ipv6() {
    Arbitrary<Integer> group =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(1, Arbitraries.just(0xffff)),
            Tuple.of(3, Arbitraries.integers().between(0, 0xffff)));
    return group
        .list()
        .ofSize(8)
        .map(
            groups ->
                Ipv6Address.of(
                    groups.stream()
                        .map(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, (sum, g) -> sum.shiftLeft(16).or(g))));
  }

  @Provide
  Arbitrary<Cidr> blocks() {
    Arbitrary<Cidr> six =
        Combinators.combine(ipv6(), Arbitraries.integers().between(0, 128)).as(Ipv6Cidr::around);
    Arbitrary<Cidr> four =
        Combinators.combine(Arbitraries.integers(), Arbitraries.integers().between(0, 32))
            .as((bits, length) -> Ipv4Cidr.around(new Ipv4Address(bits), length));
    return Arbitraries.oneOf(six, four);
  }

  @Provide
  Arbitrary<String> addressLike() {
    return Arbitraries.strings().withChars("0123456789abcdefF:./%g ").ofMaxLength(45);
  }
}
