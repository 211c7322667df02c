package dev.hextet.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.core.net.Cidr;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Term;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The normal form of slices and hosts of a block that is not known yet. */
class BlockTermsProperties {
  private static final String NAME = UnknownBlock.NAME;

  /**
   * One step to a smaller block.
   *
   * @param absolute whether it is spelt with the length of the part
   * @param bits the additional bits
   * @param number the number of the part, modulo the number of parts
   */
  record Step(boolean absolute, int bits, int number) {}

  /** Spells the slice of a base, step by step. */
  private static String slice(UnknownBlock base, List<Step> steps) {
    String text = NAME;
    int length = base.later().prefixLength();
    for (Step step : steps) {
      length += step.bits;
      int number = step.number % (1 << step.bits);
      text =
          step.absolute
              ? "cidrslice(%s, %d, %d)".formatted(text, length, number)
              : "cidrsubnet(%s, %d, %d)".formatted(text, step.bits, number);
    }
    return text;
  }

  @Property(tries = 1000)
  void slicesOfAKnownLengthAreEqualExactlyIfTheirTermsAre(
      @ForAll("shaped") UnknownBlock base,
      @ForAll("steps") List<Step> one,
      @ForAll("steps") List<Step> two) {
    String a = slice(base, one);
    String b = slice(base, two);

    assertThat(base.term(a).equals(base.term(b))).isEqualTo(base.block(a).equals(base.block(b)));
    assertThat(BlockSlice.of(base.term(a)).overlaps(BlockSlice.of(base.term(b))))
        .isEqualTo(base.block(a).overlaps(base.block(b)));
  }

  @Property(tries = 1000)
  void slicesOfAnUnknownLengthAreEqualIfTheirTermsAre(
      @ForAll("shapeless") UnknownBlock base,
      @ForAll("steps") List<Step> one,
      @ForAll("steps") List<Step> two) {
    String a = slice(base, one);
    String b = slice(base, two);

    if (base.term(a).equals(base.term(b))) {
      assertThat(base.block(a)).isEqualTo(base.block(b));
    }
    if (BlockSlice.of(base.term(a)).overlaps(BlockSlice.of(base.term(b)))) {
      assertThat(base.block(a).overlaps(base.block(b))).isTrue();
    }
  }

  @Property(tries = 1000)
  void hostsAreEqualExactlyIfTheirTermsAre(
      @ForAll("shaped") UnknownBlock base,
      @ForAll("steps") List<Step> one,
      @ForAll("steps") List<Step> two,
      @ForAll("hosts") BigInteger first,
      @ForAll("hosts") BigInteger second) {
    String a = host(base, one, first);
    String b = host(base, two, second);

    assertThat(base.term(a).equals(base.term(b)))
        .as(a + " and " + b)
        .isEqualTo(base.known().evaluate(a).equals(base.known().evaluate(b)));
  }

  private static String host(UnknownBlock base, List<Step> steps, BigInteger number) {
    String block = slice(base, steps);
    return "cidrhost(%s, %s)".formatted(block, number.mod(base.block(block).size()));
  }

  @Property(tries = 1000)
  void aTermGivesTheBlockOrTheHostOnceTheBaseIsKnown(
      @ForAll("any") UnknownBlock base,
      @ForAll("steps") List<Step> steps,
      @ForAll("hosts") BigInteger number) {
    for (String text : List.of(slice(base, steps), host(base, steps, number))) {
      Term term = base.term(text).term();
      assertThat(Terms.evaluate(term, base.known()))
          .as(text)
          .isEqualTo(base.known().evaluate(text));
      assertThat(Terms.parse(term.text())).as(text).isEqualTo(term);
    }
  }

  @Provide
  Arbitrary<UnknownBlock> shaped() {
    return Arbitraries.of(
        new UnknownBlock(new BlockShape(128, 56), Cidr.parse("2001:db8:0:ab00::/56")),
        new UnknownBlock(new BlockShape(128, 44), Cidr.parse("2001:db8:10::/44")),
        new UnknownBlock(new BlockShape(32, 16), Cidr.parse("10.7.0.0/16")));
  }

  @Provide
  Arbitrary<UnknownBlock> shapeless() {
    return Arbitraries.of(
        new UnknownBlock(null, Cidr.parse("2001:db8:0:ab00::/56")),
        new UnknownBlock(new BlockShape(128, -1), Cidr.parse("2001:db8:10::/44")),
        new UnknownBlock(new BlockShape(32, -1), Cidr.parse("10.7.0.0/16")),
        new UnknownBlock(null, Cidr.parse("10.7.0.0/16")));
  }

  @Provide
  Arbitrary<UnknownBlock> any() {
    return Arbitraries.oneOf(shaped(), shapeless());
  }

  /** At most eight bits, so that an IPv6 slice is no smaller than a subnet. */
  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<BigInteger> hosts() {
    return Arbitraries.oneOf(
        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(5)),
        Arbitraries.bigIntegers()
            .between(BigInteger.ZERO, BigInteger.valueOf(3))
            .map(subnet -> subnet.shiftLeft(64).add(BigInteger.TWO)),
        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(72)));
  }
}
