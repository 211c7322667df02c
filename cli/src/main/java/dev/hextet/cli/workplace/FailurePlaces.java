package dev.hextet.cli.workplace;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the place of a failure in the document: the value that the cloud quotes, or else the
 * resource.
 */
public final class FailurePlaces {
  private static final List<String> QUOTES = List.of("''", "\"\"", "[]", "()", "``");

  private final Plan plan;
  private final Configuration configuration;
  private final Scope scope;

  public FailurePlaces(Plan plan, Configuration configuration) {
    this.plan = plan;
    this.configuration = configuration;
    this.scope = configuration.scope(Terms::unknown);
  }

  /** The failure, with a place if the document has its resource. */
  public Diagnostic placed(Diagnostic failure) {
    Optional<Address> address = Optional.ofNullable(failure.address()).flatMap(Address::find);
    Optional<SourceRange> place =
        address
            .flatMap(found -> configuration.block(found.current().whole()))
            .map(block -> place(block, values(address.get()), failure.detail()));
    return failure.orAt(place.orElse(null));
  }

  private Value.MapOf values(Address address) {
    return plan.changes().stream()
        .filter(change -> change.address().equals(address.current()))
        .map(PlannedChange::after)
        .map(after -> after.values())
        .findFirst()
        .orElse(Value.map(Map.of()));
  }

  /**
   * Returns the place of a rejected value. Tags come last, because their values are rarely the
   * cause.
   */
  private SourceRange place(BlockConfiguration block, Value.MapOf values, String words) {
    return block.attributes().entrySet().stream()
        .sorted(Comparator.comparing(entry -> values.get(entry.getKey()) instanceof Value.MapOf))
        .flatMap(
            entry ->
                quoted(values.get(entry.getKey()), words)
                    .map(text -> written(entry.getValue(), text)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(block.where());
  }

  /** The parts of a value that are quoted. */
  private static Stream<String> quoted(Value value, String words) {
    return texts(value)
        .filter(text -> !text.isEmpty())
        .filter(
            text ->
                QUOTES.stream()
                    .anyMatch(
                        quotes -> words.contains(quotes.charAt(0) + text + quotes.charAt(1))));
  }

  private static Stream<String> texts(Value value) {
    if (value instanceof Value.ListOf list) {
      return list.items().stream().flatMap(FailurePlaces::texts);
    } else if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().flatMap(FailurePlaces::texts);
    }
    return value.asText().stream();
  }

  /** Returns the place of a literal text, or of the expression that yields it. */
  private Optional<SourceRange> written(Expression whole, String text) {
    return whole
        .placeOf(text::equals)
        .or(() -> item(whole, text).flatMap(item -> Optional.ofNullable(item.range())))
        .or(() -> Optional.ofNullable(whole.range()));
  }

  /** Sets have another order than the document, so items are compared and not counted. */
  private Optional<Expression> item(Expression list, String text) {
    for (int i = 0; list.member(i).isPresent(); i++) {
      Optional<Expression> item = list.member(i).filter(each -> gives(each, text));
      if (item.isPresent()) {
        return item;
      }
    }
    return Optional.empty();
  }

  private boolean gives(Expression expression, String text) {
    try {
      return texts(new Evaluator().evaluate(expression, scope)).anyMatch(text::equals);
    } catch (DiagnosticException e) {
      // It depends on which instance it is of.
      return false;
    }
  }
}
