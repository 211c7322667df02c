package dev.hextet.aws;

import dev.hextet.core.net.Cidr;
import dev.hextet.core.resource.Draft;
import dev.hextet.core.resource.Findings;
import dev.hextet.core.resource.World;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the subnets of a VPC whose blocks overlap, also while the VPC's block is not known yet. */
final class SubnetOverlaps {
  private static final List<Attribute<?>> BLOCKS =
      List.of(SubnetType.CIDR_BLOCK, SubnetType.IPV6_BLOCK);

  /** Parts of a block that is not known yet: which block, their size and number. */
  private static final Pattern PART = Pattern.compile("cidrslice\\((.+), (\\d+), (\\d+)\\)");

  private final Draft draft;
  private final World world;
  private final Findings findings;

  SubnetOverlaps(Draft draft, World world, Findings findings) {
    this.draft = draft;
    this.world = world;
    this.findings = findings;
  }

  /** Tells each pair once, at the one with the later address. */
  void check() {
    Value vpc = draft.attributes().value(SubnetType.VPC);
    for (Draft other : world.having(SubnetType.NAME, SubnetType.VPC, vpc)) {
      if (other.address().compareTo(draft.address()) < 0) {
        BLOCKS.forEach(attribute -> compare(attribute, other));
      }
    }
  }

  private void compare(Attribute<?> attribute, Draft other) {
    Value mine = draft.attributes().value(attribute);
    Value theirs = other.attributes().value(attribute);
    if (overlap(mine.unmarked(), theirs.unmarked())) {
      findings.error(
          attribute,
          "SubnetOverlap",
          "two subnets have the same addresses",
          "%s has %s. Choose a block that no other subnet of the VPC has."
              .formatted(other.address(), shown(theirs)));
    }
  }

  private static boolean overlap(Value one, Value other) {
    if (one instanceof Value.Unknown a && other instanceof Value.Unknown b) {
      return a.equals(b) || partsOverlap(a.expression(), b.expression());
    }
    Optional<Cidr> block = block(one);
    return block.isPresent() && block(other).filter(block.get()::overlaps).isPresent();
  }

  private static Optional<Cidr> block(Value value) {
    return value.asText().filter(text -> text.contains("/")).map(Cidr::parse);
  }

  private static boolean partsOverlap(String one, String other) {
    Matcher a = PART.matcher(one);
    Matcher b = PART.matcher(other);
    if (!a.matches() || !b.matches() || !a.group(1).equals(b.group(1))) {
      return false;
    }
    int common = Math.min(Integer.parseInt(a.group(2)), Integer.parseInt(b.group(2)));
    return number(a, common).equals(number(b, common));
  }

  /** The number of the part of this size that a smaller part lies in. */
  private static BigInteger number(Matcher part, int length) {
    return new BigInteger(part.group(3)).shiftRight(Integer.parseInt(part.group(2)) - length);
  }

  private static String shown(Value block) {
    Matcher part = PART.matcher(block.expression());
    if (block.isSensitive()) {
      return "an overlapping block";
    }
    return part.matches()
        ? "/" + part.group(2) + "#" + part.group(3)
        : block.asText().orElseGet(block::expression);
  }
}
