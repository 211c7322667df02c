package dev.hextet.aws.network;

import dev.hextet.core.net.Cidr;
import dev.hextet.core.resource.Address;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subnets of a VPC whose blocks overlap, also while the VPC's block is not known yet. Of two
 * blocks that have an address in common one contains the other, so that it is enough to go through
 * them once, in the order of their first addresses.
 *
 * @param vpc which VPC, without marks
 */
public record SubnetOverlaps(Value vpc)
    implements CheckContext.Shared<Map<Address, List<SubnetOverlaps.Overlap>>> {
  private static final List<Attribute<?>> BLOCKS =
      List.of(SubnetType.CIDR_BLOCK, SubnetType.IPV6_BLOCK);

  /** Parts of a block that is not known yet: which block, their size and number. */
  private static final Pattern PART = Pattern.compile("cidrslice\\((.+), (\\d+), (\\d+)\\)");

  /** Bits of the widest address. */
  private static final int WIDTH = 128;

  /**
   * A subnet that has the same addresses as one whose address is later.
   *
   * @param attribute which blocks they are
   * @param other the earlier subnet
   */
  record Overlap(Attribute<?> attribute, DesiredResource other) {}

  /**
   * The addresses of a subnet.
   *
   * @param whole what they are a part of: a family, or a block that is not known yet
   */
  private record Span(DesiredResource subnet, String whole, BigInteger from, BigInteger to) {
    static final Comparator<Span> ORDER =
        Comparator.comparing(Span::whole)
            .thenComparing(Span::from)
            .thenComparing(Span::to, Comparator.reverseOrder());

    boolean reaches(Span next) {
      return whole.equals(next.whole) && to.compareTo(next.from) >= 0;
    }
  }

  /** The overlaps, each at the later of the two addresses. */
  @Override
  public Map<Address, List<Overlap>> answer(CheckContext world) {
    Map<Address, List<Overlap>> overlaps = new HashMap<>();
    List<DesiredResource> subnets = world.having(SubnetType.NAME, SubnetType.VPC, vpc);
    for (Attribute<?> attribute : BLOCKS) {
      List<Span> spans = new ArrayList<>();
      subnets.forEach(subnet -> span(subnet, attribute).ifPresent(spans::add));
      spans.sort(Span.ORDER);
      sweep(attribute, spans, overlaps);
    }
    return overlaps;
  }

  private static void sweep(
      Attribute<?> attribute, List<Span> spans, Map<Address, List<Overlap>> overlaps) {
    Deque<Span> around = new ArrayDeque<>();
    for (Span span : spans) {
      while (!around.isEmpty() && !around.peek().reaches(span)) {
        around.pop();
      }
      around.forEach(outer -> tell(attribute, outer.subnet, span.subnet, overlaps));
      around.push(span);
    }
  }

  private static void tell(
      Attribute<?> attribute,
      DesiredResource one,
      DesiredResource other,
      Map<Address, List<Overlap>> overlaps) {
    boolean later = one.address().compareTo(other.address()) > 0;
    overlaps
        .computeIfAbsent((later ? one : other).address(), address -> new ArrayList<>())
        .add(new Overlap(attribute, later ? other : one));
  }

  private static Optional<Span> span(DesiredResource subnet, Attribute<?> attribute) {
    Value block = subnet.attributes().value(attribute).unmarked();
    if (block instanceof Value.Unknown unknown) {
      return Optional.of(part(subnet, unknown.expression()));
    }
    return block
        .asText()
        .filter(text -> text.contains("/"))
        .map(Cidr::parse)
        .map(cidr -> new Span(subnet, "", cidr.first().toBigInteger(), cidr.last().toBigInteger()));
  }

  /** What is no part of anything is the same as itself alone. */
  private static Span part(DesiredResource subnet, String expression) {
    Matcher part = PART.matcher(expression);
    if (!part.matches()) {
      return new Span(subnet, expression, BigInteger.ZERO, BigInteger.ZERO);
    }
    BigInteger number = new BigInteger(part.group(3));
    int free = Math.max(0, WIDTH - Integer.parseInt(part.group(2)));
    return new Span(
        subnet,
        "part of " + part.group(1),
        number.shiftLeft(free),
        number.add(BigInteger.ONE).shiftLeft(free).subtract(BigInteger.ONE));
  }

  /** A block as people read it. */
  public static String shown(Value block) {
    Matcher part = PART.matcher(block.expression());
    if (block.isSensitive()) {
      return "an overlapping block";
    }
    return part.matches()
        ? "/" + part.group(2) + "#" + part.group(3)
        : block.asText().orElseGet(block::expression);
  }
}
