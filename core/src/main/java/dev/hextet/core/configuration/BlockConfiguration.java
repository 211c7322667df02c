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

  /** Returns the address of the block, or of an instance. */
  Address address();

  /** Returns its content in the document. */
  BlockContent content();

  /** Returns its references to other blocks. */
  BlockReferences references();

  /** Returns its lifecycle block. */
  Lifecycle lifecycle();

  /** Returns the place of its name. */
  default SourceRange where() {
    return content().where();
  }

  /** Returns the expressions of its attributes, by name. */
  default SortedMap<String, Expression> attributes() {
    return content().attributes();
  }

  /** Returns the key of its provider configuration. */
  default String provider() {
    return content().provider();
  }

  /** Returns its count or for_each. */
  default Optional<Repetition> repeated() {
    return content().repeated();
  }

  /** Returns the blocks in its expressions and its depends_on. */
  default SortedSet<Address> dependencies() {
    return references().dependencies();
  }

  /** Returns the dependencies of which it uses only single instances, each by a key. */
  default Set<Address> byInstance() {
    return references().byInstance();
  }

  /** Returns all expressions that each instance evaluates. */
  default Stream<Expression> expressions() {
    return Stream.concat(attributes().values().stream(), lifecycle().expressions());
  }

  /**
   * Returns the places of its attributes; the place of the block for those that it does not set.
   */
  default AttributePlaces places() {
    return new AttributePlaces(address().toString(), attributes(), where());
  }
}
