package dev.hextet.aws.network;

import dev.hextet.core.address.Address;
import dev.hextet.core.expression.BlockSlice;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.resource.CheckContext;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The subnets of a VPC whose blocks overlap, also while the VPC's block is not known yet. Of two
 * blocks that have an address in common one contains the other, so that one pass over them, in the
 * order of their first addresses, is enough.
 *
 * @param vpc the VPC's id, without marks
 */
public record SubnetOverlaps(Value vpc)
    implements CheckContext.Shared<Map<Address, Set<SubnetOverlaps.Overlap>>> {
  private static final List<Attribute<?>> BLOCKS =
      List.of(SubnetType.CIDR_BLOCK, SubnetType.IPV6_BLOCK);

  /** The whole of which known blocks are parts: the addresses of a family. */
  private static final Object FAMILY = "family";

  /**
   * A subnet that has the same addresses as one whose address is later.
   *
   * @param attribute the attribute with the blocks
   * @param other the earlier subnet
   */
  record Overlap(Attribute<?> attribute, DesiredResource other) {}

  /**
   * The addresses of a subnet, as numbers within a whole.
   *
   * @param subnet the subnet
   * @param from the first address
   * @param to the last address
   */
  private record Span(DesiredResource subnet, BigInteger from, BigInteger to) {
    static final Comparator<Span> ORDER =
        Comparator.comparing(Span::from).thenComparing(Span::to, Comparator.reverseOrder());

    boolean reaches(Span next) {
      return to.compareTo(next.from) >= 0;
    }
  }

  /**
   * An unknown block as a whole.
   *
   * @param base the block
   * @param absolute true if its slices have prefix lengths, false if they have additional bits
   */
  private record Whole(Object base, boolean absolute) {}

  /** Returns the overlaps, each at the later of the two addresses. */
  @Override
  public Map<Address, Set<Overlap>> answer(CheckContext world) {
    Map<Address, Set<Overlap>> overlaps = new HashMap<>();
    List<DesiredResource> subnets = world.having(SubnetType.NAME, SubnetType.VPC, vpc);
    for (Attribute<?> attribute : BLOCKS) {
      Map<Object, List<Span>> wholes = new LinkedHashMap<>();
      subnets.forEach(subnet -> collect(subnet, attribute, wholes));
      wholes.values().forEach(spans -> sweep(attribute, spans, overlaps));
    }
    return overlaps;
  }

  private static void sweep(
      Attribute<?> attribute, List<Span> spans, Map<Address, Set<Overlap>> overlaps) {
    Deque<Span> around = new ArrayDeque<>();
    spans.sort(Span.ORDER);
    for (Span span : spans) {
      while (!around.isEmpty() && !around.peek().reaches(span)) {
        around.pop();
      }
      around.forEach(outer -> record(attribute, outer.subnet, span.subnet, overlaps));
      around.push(span);
    }
  }

  private static void record(
      Attribute<?> attribute,
      DesiredResource one,
      DesiredResource other,
      Map<Address, Set<Overlap>> overlaps) {
    boolean later = one.address().compareTo(other.address()) > 0;
    overlaps
        .computeIfAbsent((later ? one : other).address(), address -> new LinkedHashSet<>())
        .add(new Overlap(attribute, later ? other : one));
  }

  private static void collect(
      DesiredResource subnet, Attribute<?> attribute, Map<Object, List<Span>> wholes) {
    Value block = subnet.attributes().value(attribute).unmarked();
    if (block instanceof Value.Unknown unknown) {
      BlockSlice slice = BlockSlice.of(unknown);
      Span span = new Span(subnet, slice.first(), slice.last());
      for (boolean absolute : List.of(true, false)) {
        if (absolute == slice.absolute() || slice.isWhole()) {
          put(new Whole(slice.base(), absolute), span, wholes);
        }
      }
    } else {
      block
          .asText()
          .filter(text -> text.contains("/"))
          .map(Cidr::parse)
          .map(cidr -> new Span(subnet, cidr.first().toBigInteger(), cidr.last().toBigInteger()))
          .ifPresent(span -> put(FAMILY, span, wholes));
    }
  }

  private static void put(Object whole, Span span, Map<Object, List<Span>> wholes) {
    wholes.computeIfAbsent(whole, first -> new ArrayList<>()).add(span);
  }

  /** Returns a block as people read it. */
  public static String shown(Value block) {
    if (block.isSensitive()) {
      return "an overlapping block";
    }
    return block instanceof Value.Unknown unknown
        ? BlockSlice.of(unknown).shown()
        : block.asText().orElseGet(block::expression);
  }
}
