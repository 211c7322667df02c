package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.expression.Expression;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

/** A block of the document that stands for one instance or, repeated, for several. */
public sealed interface BlockConfiguration permits ResourceConfiguration, DataConfiguration {

  /** The block's address, or an instance's. */
  Address address();

  /** The place of its name. */
  SourceRange where();

  /** The expressions of its attributes, by name. */
  SortedMap<String, Expression> attributes();

  /** The blocks that its expressions and its depends_on name. */
  SortedSet<Address> dependencies();

  /** Those of them of which it uses no more than single instances, each by a key. */
  Set<Address> byInstance();

  /** Its count or for_each. */
  Optional<Repetition> repeated();

  /** All that each instance evaluates. */
  Stream<Expression> expressions();

  /** Places of its attributes; the place of the block for those that it does not set. */
  default AttributePlaces places() {
    return new AttributePlaces(address(), attributes(), where());
  }
}
