package dev.hextet.core.resolve;

import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.variable.Variables;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Makes the scopes of a document's expressions.
 *
 * @param variables its variables
 * @param locals its local values
 * @param files the files beside it
 */
record ScopeFactory(Variables variables, SortedMap<String, Expression> locals, DocumentFiles files)
    implements Function<Function<LocatedReferent, Value>, Scope> {

  /** A scope for one thread: it keeps the local values that it has evaluated. */
  @Override
  public Scope apply(Function<LocatedReferent, Value> resources) {
    return new DocumentScope(resources, new HashMap<>());
  }

  private final class DocumentScope implements Scope {
    private final Function<LocatedReferent, Value> resources;
    private final Map<String, Value> known;

    DocumentScope(Function<LocatedReferent, Value> resources, Map<String, Value> known) {
      this.resources = resources;
      this.known = known;
    }

    @Override
    public Value resolve(LocatedReferent reference) {
      return switch (reference.kind()) {
        case VARIABLE, BOSH_VARIABLE -> variables.value(reference);
        case LOCAL -> local(reference);
        case RESOURCE, DATA -> resources.apply(reference);
        case PATH -> Value.of(".");
        case TERRAFORM -> Value.of("default");
        case EACH, COUNT, SELF -> Terms.unknown(reference);
      };
    }

    /**
     * A value that refers to itself or to a missing name is unknown; the error is reported
     * elsewhere.
     */
    private Value local(LocatedReferent reference) {
      Value value = known.get(reference.name());
      Expression expression = locals.get(reference.name());
      if (value == null) {
        known.put(reference.name(), Terms.unknown(reference));
        value =
            expression == null
                ? Terms.unknown(reference)
                : new Evaluator().evaluate(expression, this);
        known.put(reference.name(), value);
      }
      return value;
    }

    @Override
    public DocumentFiles files() {
      return files;
    }
  }
}
