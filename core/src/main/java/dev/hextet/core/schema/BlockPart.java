package dev.hextet.core.schema;

import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a block by its size and number: {@code /64#3}, {@code /64#0x1a}. */
record BlockPart(int prefixLength, BigInteger number) implements NeighbourBlock.Part {
  private static final int LONGEST = 128;
  private static final Pattern FORM =
      Pattern.compile("/(\\d{1,3})#(?:0[xX]([0-9a-fA-F]{1,32})|(\\d{1,39}))");

  static Optional<NeighbourBlock.Part> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || Integer.parseInt(form.group(1)) > LONGEST) {
      return Optional.empty();
    }
    BigInteger number =
        form.group(2) != null ? new BigInteger(form.group(2), 16) : new BigInteger(form.group(3));
    return Optional.of(new BlockPart(Integer.parseInt(form.group(1)), number));
  }

  @Override
  public String of(Ipv6Cidr block) {
    return block.subnet(prefixLength - block.prefixLength(), number).toString();
  }

  @Override
  public Value of(Value block) {
    return Terms.apply(
        "cidrslice", block, Value.of(prefixLength), Value.of(new BigDecimal(number)));
  }
}
