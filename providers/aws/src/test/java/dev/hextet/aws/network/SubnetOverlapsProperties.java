package dev.hextet.aws.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.net.Ipv4Cidr;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Going through the blocks once finds what comparing each with each other finds. */
class SubnetOverlapsProperties {
  private static final Value VPC = Value.unknown(Terms.parseOrNamed("aws_vpc.main.id"));
  private static final Cidr WHOLE = Ipv4Cidr.parse("10.0.0.0/16");

  @Provide
  Arbitrary<List<Cidr>> blocks() {
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            bits ->
                Arbitraries.integers()
                    .between(0, (1 << bits) - 1)
                    .map(number -> WHOLE.subnet(bits, BigInteger.valueOf(number))))
        .list()
        .ofMaxSize(9);
  }

  @Property(tries = 200)
  void findsTheSamePairs(@ForAll("blocks") List<Cidr> known, @ForAll boolean hidden) {
    CheckedDocument world = new CheckedDocument();
    TreeSet<String> pairs = new TreeSet<>();
    for (int i = 0; i < known.size(); i++) {
      world.with(
          "aws_subnet.s" + i,
          "{'vpc_id': '?aws_vpc.main.id', 'cidr_block': '" + text(known.get(i), hidden) + "'}");
      for (int j = 0; j < i; j++) {
        if (known.get(i).overlaps(known.get(j))) {
          pairs.add("aws_subnet.s" + i + " aws_subnet.s" + j);
        }
      }
    }

    List<String> found = new ArrayList<>();
    new SubnetOverlaps(VPC)
        .answer(world)
        .forEach(
            (later, overlaps) ->
                overlaps.forEach(overlap -> found.add(later + " " + overlap.other().address())));

    assertThat(found).containsExactlyInAnyOrderElementsOf(pairs);
  }

  private static String text(Cidr block, boolean hidden) {
    BigInteger offset = block.first().toBigInteger().subtract(WHOLE.first().toBigInteger());
    return hidden
        ? "?cidrslice(aws_vpc.main.cidr_block, %d, %s)"
            .formatted(
                block.prefixLength(), offset.shiftRight(block.width() - block.prefixLength()))
        : block.toString();
  }
}
