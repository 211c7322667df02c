package dev.hextet.core.term;

import dev.hextet.core.expression.AttributeNode;
import dev.hextet.core.expression.CallNode;
import dev.hextet.core.expression.ExpressionNode;
import dev.hextet.core.expression.IndexNode;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.Nodes;
import dev.hextet.core.expression.ReferenceNode;
import dev.hextet.core.expression.TemplateNode;
import dev.hextet.core.net.Ipv6Cidr;
import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The term of an unknown value as people read it: {@code aws_vpc.main /56 → subnet 0 → ::4} for
 * {@code cidrhost(cidrslice(aws_vpc.main.ipv6_cidr_block, 64, 0), 4)}. A term that is not
 * arithmetic on the block of a resource keeps its text.
 */
public final class UnknownFormat {
  private static final String ARROW = " → ";
  private static final Ipv6Cidr EVERYTHING = Ipv6Cidr.parse("::/0");

  private final BlockShapes shapes;

  private UnknownFormat(BlockShapes shapes) {
    this.shapes = shapes;
  }

  /** The attributes that are blocks of addresses: an Amazon-provided IPv6 block is a /56. */
  @FunctionalInterface
  public interface BlockShapes {

    /** Returns the shape of an attribute; empty if the attribute is not a block. */
    Optional<BlockShape> of(LocatedReferent resource, String attribute);
  }

  /** Formats the term of a {@link Value.Unknown}. */
  public static String of(Term term, BlockShapes shapes) {
    return new UnknownFormat(shapes).show(Nodes.of(term));
  }

  private String show(ExpressionNode node) {
    if (node instanceof TemplateNode template) {
      StringBuilder out = new StringBuilder();
      for (ExpressionNode part : template.parts()) {
        out.append(part.constant().flatMap(Value::asText).orElseGet(() -> show(part)));
      }
      return out.toString();
    }
    if (node instanceof CallNode call && call.name().equals("tostring")) {
      return show(call.argument(0));
    }
    return host(node).or(() -> block(node).map(Block::path)).orElseGet(node::text);
  }

  /** A block: the steps that lead to it, and its shape as far as it is known. */
  private record Block(String path, OptionalInt length, boolean ipv6) {
    Block part(ExpressionNode number, OptionalInt partLength) {
      boolean long6 = partLength.isPresent() && partLength.getAsInt() > BlockShape.IPV4;
      return new Block(path + ARROW + "subnet " + number.text(), partLength, ipv6 || long6);
    }
  }

  private Optional<Block> block(ExpressionNode node) {
    if (node instanceof AttributeNode attribute) {
      return ofResource(attribute);
    }
    if (!(node instanceof CallNode call) || call.arguments().size() != 3) {
      return Optional.empty();
    }
    List<ExpressionNode> arguments = call.arguments();
    OptionalInt size = number(arguments.get(1));
    return switch (call.name()) {
      case "cidrslice" -> block(arguments.get(0)).map(b -> b.part(arguments.get(2), size));
      case "cidrsubnet" ->
          block(arguments.get(0)).map(b -> b.part(arguments.get(2), sum(b.length, size)));
      default -> Optional.empty();
    };
  }

  private static OptionalInt sum(OptionalInt a, OptionalInt b) {
    return a.isPresent() && b.isPresent()
        ? OptionalInt.of(a.getAsInt() + b.getAsInt())
        : OptionalInt.empty();
  }

  private static OptionalInt number(ExpressionNode node) {
    return node.constant().orElse(Value.NULL) instanceof Value.Num n && n.value().scale() <= 0
        ? OptionalInt.of(n.value().intValue())
        : OptionalInt.empty();
  }

  private Optional<Block> ofResource(AttributeNode attribute) {
    ExpressionNode on = attribute.on() instanceof IndexNode index ? index.on() : attribute.on();
    return on instanceof ReferenceNode resource
        ? shapes.of(resource.reference(), attribute.name()).map(shape -> block(attribute, shape))
        : Optional.empty();
  }

  private static Block block(AttributeNode attribute, BlockShape shape) {
    boolean ipv6 = shape.width() == BlockShape.IPV6;
    return shape.prefixLength() < 0
        ? new Block(attribute.text(), OptionalInt.empty(), ipv6)
        : new Block(
            attribute.on().text() + " /" + shape.prefixLength(),
            OptionalInt.of(shape.prefixLength()),
            ipv6);
  }

  private Optional<String> host(ExpressionNode node) {
    if (node instanceof CallNode call
        && call.name().equals("cidrhost")
        && call.arguments().size() == 2) {
      ExpressionNode number = call.argument(1);
      return block(call.argument(0)).map(block -> block.path + ARROW + host(number, block.ipv6));
    }
    return Optional.empty();
  }

  private static String host(ExpressionNode node, boolean ipv6) {
    if (ipv6
        && node.constant().orElse(Value.NULL) instanceof Value.Num number
        && number.value().signum() >= 0
        && number.value().scale() <= 0) {
      BigInteger host = number.value().toBigInteger();
      return host.bitLength() > 128 ? "host " + host : EVERYTHING.host(host).toString();
    }
    return "host " + node.text();
  }
}
