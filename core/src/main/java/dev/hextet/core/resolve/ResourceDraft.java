package dev.hextet.core.resolve;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.ResourceType;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * A resource before its references are followed.
 *
 * @param attributes the expressions, by name
 * @param dependsOn the addresses in its {@code depends_on}
 * @param timeouts the expressions in its {@code timeouts}, by operation
 * @param provider the key of its provider configuration
 */
record ResourceDraft(
    Address address,
    ResourceType type,
    SourceRange where,
    SortedMap<String, Expression> attributes,
    List<Scalar> dependsOn,
    Lifecycle lifecycle,
    SortedMap<String, Expression> timeouts,
    String provider) {

  ResourceConfiguration configuration(
      SortedSet<Address> dependencies, OperationTimeouts durations) {
    return new ResourceConfiguration(
        address, type, where, attributes, dependencies, lifecycle, durations, provider);
  }

  /** All that it evaluates, but for what can refer to itself. */
  Stream<Expression> expressions() {
    return Stream.of(
            attributes.values().stream(),
            timeouts.values().stream(),
            lifecycle.replaceTriggeredBy().stream(),
            lifecycle.preconditions().stream().flatMap(Condition::expressions))
        .flatMap(expressions -> expressions);
  }

  /** What can refer to {@code self}. */
  Stream<Expression> afterwards() {
    return lifecycle.postconditions().stream().flatMap(Condition::expressions);
  }
}
