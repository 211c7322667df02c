package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.configuration.BlockContent;
import dev.hextet.core.configuration.RefusedArgument;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.schema.Schema;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A resource or a data block before its references are resolved.
 *
 * @param address its address
 * @param schema schema of its type
 * @param content its content
 * @param meta its other arguments
 */
record ResourceDraft(Address address, Schema schema, BlockContent content, MetaArguments meta) {

  /** Returns the expressions that are evaluated once for all instances. */
  Stream<Expression> shared() {
    return Stream.concat(
        content.repeated().stream().map(Repetition::expression), meta.timeouts().values().stream());
  }

  /**
   * Returns the expressions that are evaluated for each instance, except those with {@code self}.
   */
  Stream<Expression> own() {
    return Stream.of(
            content.attributes().values().stream(),
            content.refused().values().stream().map(RefusedArgument::value),
            meta.lifecycle().replaceTriggeredBy().stream(),
            meta.lifecycle().preconditions().stream().flatMap(Condition::expressions))
        .flatMap(expressions -> expressions);
  }

  /** Returns the expressions that may refer to {@code self}. */
  Stream<Expression> afterwards() {
    return meta.lifecycle().postconditions().stream().flatMap(Condition::expressions);
  }

  /** Returns all expressions that it evaluates. */
  Stream<Expression> expressions() {
    return Stream.of(shared(), own(), afterwards()).flatMap(expressions -> expressions);
  }

  /** Returns the kinds of references that are valid only within an instance. */
  Set<ReferentKind> meanings() {
    return content.repeated().map(ResourceDraft::meanings).orElse(Set.of());
  }

  static Set<ReferentKind> meanings(Repetition repetition) {
    return switch (repetition.kind()) {
      case COUNT -> Set.of(ReferentKind.COUNT);
      case FOR_EACH -> Set.of(ReferentKind.EACH);
    };
  }
}
