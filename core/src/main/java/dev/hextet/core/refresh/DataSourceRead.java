package dev.hextet.core.refresh;

import dev.hextet.core.diag.catalogue.ValueDiagnostic;
import dev.hextet.core.resource.DataSource;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A read of one data source with its arguments. It may take several rounds.
 *
 * @param source the data source
 * @param arguments canonical and wholly known; sensitive ones are marked
 * @param provider key of the provider configuration
 * @param region region of that configuration
 */
public record DataSourceRead(
    DataSource source, Attributes arguments, String provider, String region) {

  /** The reads that are to be made next; none if it can be answered. */
  public List<ReadQuery> missing(LookupAnswers lookups) {
    List<ReadQuery> first = first();
    Optional<ReadAnswers> answers = answers(first, lookups);
    if (answers.isEmpty()) {
      return first;
    }
    List<ReadQuery> further = further(answers.get());
    return answers(further, lookups).isPresent() ? List.of() : further;
  }

  /**
   * Returns the result after all reads: the arguments and the computed attributes.
   *
   * @throws InvalidValue if there is no match, or too many
   */
  public Attributes answer(LookupAnswers lookups) {
    ReadAnswers first = answers(first(), lookups).orElseThrow();
    ReadAnswers further = answers(further(first), lookups).orElseThrow();
    try {
      return marked(source.answer(plain(), region, first.and(further).in(provider)));
    } catch (InvalidValue e) {
      throw arguments.values().isSensitive()
          ? new InvalidValue(ValueDiagnostic.SENSITIVE_QUERY.withCode(e.code(), e.summary()))
          : e;
    }
  }

  private List<ReadQuery> first() {
    return mine(source.reads(plain(), region));
  }

  private List<ReadQuery> further(ReadAnswers first) {
    return mine(source.further(plain(), region, first.in(provider)));
  }

  private List<ReadQuery> mine(List<ReadQuery> queries) {
    return queries.stream().map(query -> query.in(provider)).toList();
  }

  private static Optional<ReadAnswers> answers(List<ReadQuery> queries, LookupAnswers lookups) {
    return queries.isEmpty() ? Optional.of(ReadAnswers.NONE) : lookups.answers(queries);
  }

  private Attributes plain() {
    return new Attributes((Value.MapOf) arguments.values().unmarked());
  }

  /** A sensitive argument stays so. */
  private Attributes marked(Attributes reported) {
    SortedMap<String, Value> values = new TreeMap<>(reported.values().entries());
    arguments
        .values()
        .entries()
        .forEach(
            (name, value) -> {
              if (value.isSensitive()) {
                values.put(name, value);
              }
            });
    return new Attributes(Value.map(values));
  }
}
