package dev.hextet.core.engine;

import dev.hextet.core.configuration.BlockConfiguration;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values that a plan is likely to compare with recorded digests, so that their digests are computed
 * in parallel. A missing candidate only costs time.
 */
final class DigestCandidates {
  private final StaticEvaluation foreseen;
  private final Configuration wanted;
  private final ObservedState observed;
  private final Function<String, ResourceType> types;

  DigestCandidates(
      Configuration wanted, ObservedState observed, Function<String, ResourceType> types) {
    this.foreseen = new StaticEvaluation(wanted);
    this.wanted = wanted;
    this.observed = observed;
    this.types = types;
  }

  List<Value> of(State state) {
    List<Value> values = new ArrayList<>();
    for (ResourceRecord record : state.records()) {
      Attributes live = observed.resource(record.address()).orElse(Attributes.EMPTY);
      for (String name : record.sensitive().keySet()) {
        Value seen = live.values().get(name);
        values.add(seen.isNull() ? wanted(record, name) : seen);
      }
    }
    values.removeIf(value -> value.isNull() || !value.isKnown());
    return values;
  }

  private Value wanted(ResourceRecord record, String name) {
    Optional<Expression> expression =
        wanted
            .block(record.address().whole())
            .map(BlockConfiguration::attributes)
            .map(attributes -> attributes.get(name));
    Optional<Scope> scope = foreseen.scope(record.address());
    Optional<Attribute<?>> attribute =
        types.apply(record.address().type()).schema().attribute(name);
    return expression.isEmpty() || scope.isEmpty() || attribute.isEmpty()
        ? Value.NULL
        : canonical(attribute.get(), StaticEvaluation.value(expression.get(), scope.get()));
  }

  private static Value canonical(Attribute<?> attribute, Value value) {
    try {
      return attribute.kind().canonical(value, KindContext.NONE);
    } catch (InvalidValue e) {
      return Value.NULL;
    }
  }
}
