package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.refresh.Inquiry;
import dev.hextet.core.refresh.Lookups;
import dev.hextet.core.refresh.Observed;
import dev.hextet.core.resolve.DataConfiguration;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What data sources can be asked before anything is known of what is there. */
public final class Asked {
  private Asked() {}

  /**
   * The first reads of an instance of a data block; none if they depend on what is there.
   *
   * @param scope that of its expressions, in which everything else is unknown
   * @param region of its provider configuration
   */
  public static List<Query> first(
      DataConfiguration data, Scope scope, String region, Function<String, ResourceType> types) {
    if (!data.after().isEmpty()) {
      return List.of();
    }
    Diagnostics problems = new Diagnostics();
    PlannedWorld nothing =
        new PlannedWorld(Observed.nothing().facts(), address -> Optional.empty());
    Attributes arguments =
        new Attributes(
            Value.map(
                new Evaluation(nothing, types, problems)
                    .wanted(data, data.source().schema(), scope)));
    return problems.hasErrors() || !arguments.values().isKnown()
        ? List.of()
        : new Inquiry(data.source(), arguments, data.provider(), region).missing(Lookups.NONE);
  }
}
