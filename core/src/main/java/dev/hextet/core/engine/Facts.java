package dev.hextet.core.engine;

import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.Evaluator;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.resolve.Configuration;
import dev.hextet.core.resolve.ResourceConfiguration;
import dev.hextet.core.resource.Query;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which look-ups the checks of a document need. They go out together with the refresh, so they see
 * only what is known before it: what a document writes out, or computes from its variables.
 */
final class Facts {
  private Facts() {}

  static List<Query> needed(Configuration configuration, State state) {
    Scope scope = configuration.scope(reference -> Value.unknown(reference.text()));
    List<Query> needed = new ArrayList<>();
    for (ResourceConfiguration resource : configuration.resources().values()) {
      List<Query> facts =
          resource.type().facts(known(resource, scope)).stream()
              .map(query -> query.in(resource.provider()))
              .toList();
      boolean recorded =
          state
              .resource(resource.address())
              .filter(record -> unchanged(resource, scope, record.attributes()))
              .isPresent();
      if (!recorded) {
        needed.addAll(facts);
      }
    }
    return needed;
  }

  /** Whether everything that is known before the refresh is as it was recorded. */
  private static boolean unchanged(
      ResourceConfiguration resource, Scope scope, Value.MapOf recorded) {
    Attributes wanted = known(resource, scope);
    return wanted.values().entries().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Value.Text)
        .filter(entry -> !recorded.get(entry.getKey()).isNull())
        .allMatch(entry -> recorded.get(entry.getKey()).equals(entry.getValue()));
  }

  private static Attributes known(ResourceConfiguration resource, Scope scope) {
    Map<String, Value> known = new TreeMap<>();
    resource
        .attributes()
        .forEach((name, expression) -> known.put(name, evaluated(expression, scope)));
    return new Attributes(Value.map(known));
  }

  /** What cannot be evaluated here is told by the plan, at its place. */
  private static Value evaluated(Expression expression, Scope scope) {
    try {
      return new Evaluator().evaluate(expression, scope);
    } catch (DiagnosticException e) {
      return Value.NULL;
    }
  }
}
