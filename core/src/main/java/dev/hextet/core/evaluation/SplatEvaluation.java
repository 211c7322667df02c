package dev.hextet.core.evaluation;

import dev.hextet.core.conversion.ParameterShape;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.expression.BoundVariableNode;
import dev.hextet.core.expression.ExpressionProblem;
import dev.hextet.core.expression.SplatNode;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluation of a splat. */
record SplatEvaluation(SplatNode node, EvaluationEnvironment env) {

  Value value() {
    Value value = env.value(node.source());
    if (value.isUnknown()) {
      return partial(value).waiting(node);
    }
    boolean sensitive = value instanceof Value.Sensitive;
    List<Value> results =
        ExpressionProblem.secretly(sensitive, () -> results(MarkPropagation.bare(value)));
    return MarkPropagation.of(
        sensitive,
        false,
        () -> Type.OPEN,
        () -> node.rewritten(partial(value)),
        () -> list(MarkPropagation.bare(value), results));
  }

  private PartialEvaluation partial(Value value) {
    return new PartialEvaluation(env).knowing(node.source(), value);
  }

  /** Returns a list for a list or set with results of one type, otherwise a tuple. */
  private static Value list(Value source, List<Value> results) {
    boolean typed = source instanceof Value.SetOf || source.type() instanceof Type.ListType;
    Set<Type> types = results.stream().map(Value::type).collect(Collectors.toSet());
    return !typed || types.size() > 1
        ? Value.list(results)
        : new Value.ListOf(results, types.stream().findFirst().orElse(Type.ANY));
  }

  private List<Value> results(Value source) {
    if (source.isNull()
        && ParameterShape.ITEMS.admits(source.type())
        && !source.type().equals(Type.ANY)) {
      throw ExpressionDiagnostic.NULL_LIST.with().exceptionAt(node.range());
    }
    List<Value> items =
        source instanceof Value.Items list
            ? list.items()
            : source.isNull() ? List.of() : List.of(source);
    return items.stream()
        .map(item -> env.with(BoundVariableNode.ITEM, item).value(node.each()))
        .toList();
  }
}
