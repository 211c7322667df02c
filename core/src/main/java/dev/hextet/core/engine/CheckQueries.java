package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expansion.BlockExpansion;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads for the checks of a document. They are made together with the refresh, and therefore depend
 * only on literals and variables of the document.
 */
final class CheckQueries {
  private CheckQueries() {}

  /** The look-ups, by the resource whose checks need them. */
  static SortedMap<Address, List<ReadQuery>> needed(
      Configuration configuration, StaticEvaluation foreseen, State state) {
    SortedMap<Address, List<ReadQuery>> needed = new TreeMap<>();
    for (ResourceConfiguration block : configuration.resources().values()) {
      for (BlockExpansion.Instance instance : foreseen.instances(block)) {
        Attributes wanted = known(block, foreseen.scope(instance));
        boolean recorded =
            state
                .resource(instance.address())
                .filter(record -> unchanged(wanted, record.attributes()))
                .isPresent();
        if (!recorded) {
          needed.put(
              instance.address(),
              block.type().facts(wanted).stream()
                  .map(query -> query.in(block.provider()))
                  .toList());
        }
      }
    }
    return needed;
  }

  /** Determines whether all values that are known before the refresh equal the recorded ones. */
  private static boolean unchanged(Attributes wanted, Value.MapOf recorded) {
    return wanted.values().entries().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Value.Text)
        .filter(entry -> !recorded.get(entry.getKey()).isNull())
        .allMatch(entry -> recorded.get(entry.getKey()).equals(entry.getValue()));
  }

  private static Attributes known(ResourceConfiguration resource, Scope scope) {
    Map<String, Value> known = new TreeMap<>();
    resource
        .attributes()
        .forEach((name, expression) -> known.put(name, StaticEvaluation.value(expression, scope)));
    return new Attributes(Value.map(known));
  }
}
