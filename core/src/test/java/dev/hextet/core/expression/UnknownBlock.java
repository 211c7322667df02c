package dev.hextet.core.expression;

import dev.hextet.core.evaluation.Given;
import dev.hextet.core.net.Cidr;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.BlockShape;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block that is not known yet, and one that it can turn out to be.
 *
 * @param shape the shape that is known, or null
 * @param later the block
 */
record UnknownBlock(@Nullable BlockShape shape, Cidr later) {
  /** The reference to the block. */
  static final String NAME = "aws_vpc.main.block";

  private static final Term BASE = Terms.parse(NAME);

  Given unknown() {
    return Given.nothing()
        .value("aws_vpc.main", whole(new Value.Unknown(BASE, Type.STRING, shape)));
  }

  Given known() {
    return Given.nothing().value("aws_vpc.main", whole(Value.of(later.toString())));
  }

  private static Value whole(Value block) {
    return Value.map(Map.of("block", block));
  }

  Value.Unknown term(String text) {
    return (Value.Unknown) unknown().evaluate(text);
  }

  Cidr block(String text) {
    return Cidr.parse(known().evaluate(text).asText().orElseThrow());
  }
}
