package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.configuration.Lifecycle;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A resource or a data block before its references are followed.
 *
 * @param attributes the expressions, by name
 * @param dependsOn the addresses in its {@code depends_on}
 * @param timeouts the expressions in its {@code timeouts}, by operation
 * @param provider the key of its provider configuration
 * @param repetition its count or for_each
 */
record ResourceDraft(
    Address address,
    Schema schema,
    SourceRange where,
    SortedMap<String, Expression> attributes,
    List<ScalarNode> dependsOn,
    Lifecycle lifecycle,
    SortedMap<String, Expression> timeouts,
    String provider,
    @Nullable Repetition repetition) {

  /** Returns the expressions that are evaluated once for all instances. */
  Stream<Expression> shared() {
    return Stream.concat(
        Stream.ofNullable(repetition).map(Repetition::expression), timeouts.values().stream());
  }

  /**
   * Returns the expressions that are evaluated for each instance, except those with {@code self}.
   */
  Stream<Expression> own() {
    return Stream.of(
            attributes.values().stream(),
            lifecycle.replaceTriggeredBy().stream(),
            lifecycle.preconditions().stream().flatMap(Condition::expressions))
        .flatMap(expressions -> expressions);
  }

  /** Returns the expressions that may refer to {@code self}. */
  Stream<Expression> afterwards() {
    return lifecycle.postconditions().stream().flatMap(Condition::expressions);
  }

  /** All that it evaluates. */
  Stream<Expression> expressions() {
    return Stream.of(shared(), own(), afterwards()).flatMap(expressions -> expressions);
  }

  /** Returns the kinds of references that are valid only within an instance. */
  Set<ReferentKind> meanings() {
    if (repetition == null) {
      return Set.of();
    }
    return switch (repetition.kind()) {
      case COUNT -> Set.of(ReferentKind.COUNT);
      case FOR_EACH -> Set.of(ReferentKind.EACH);
    };
  }
}
