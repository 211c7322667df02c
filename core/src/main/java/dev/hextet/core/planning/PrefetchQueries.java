package dev.hextet.core.planning;

import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.refresh.DataSourceRead;
import dev.hextet.core.refresh.LookupAnswers;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads of data sources that do not depend on live resources. */
public final class PrefetchQueries {
  private PrefetchQueries() {}

  /**
   * Returns the first reads of an instance of a data block; empty if they depend on live resources.
   *
   * @param scope scope of its expressions, in which all resources are unknown
   * @param region of its provider configuration
   */
  public static List<ReadQuery> first(
      DataConfiguration data, Scope scope, String region, Function<String, ResourceType> types) {
    if (!data.after().isEmpty()) {
      return List.of();
    }
    Diagnostics problems = new Diagnostics();
    PlannedCheckContext nothing =
        new PlannedCheckContext(ObservedState.nothing().facts(), address -> Optional.empty());
    Attributes arguments =
        new Attributes(
            Value.map(
                new BlockEvaluation(nothing, types, problems)
                    .wanted(data, data.source().schema(), scope)));
    return problems.hasErrors() || !arguments.values().isKnown()
        ? List.of()
        : new DataSourceRead(data.source(), arguments, data.provider(), region)
            .missing(LookupAnswers.NONE);
  }
}
