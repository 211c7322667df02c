package dev.hextet.core.expression;

import dev.hextet.core.conversion.ParameterShape;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ExpressionDiagnostic;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code source[*].name}: the steps applied to each item. A null yields an empty list; a value that
 * is not a list counts as a list of one item.
 *
 * @param each the steps, on {@link BoundVariableNode#ITEM}
 */
public record SplatNode(ExpressionNode source, ExpressionNode each, @Nullable SourceRange range)
    implements ExpressionNode {

  @Override
  public boolean makes() {
    return true;
  }

  @Override
  public Value evaluate(EvaluationEnvironment env) {
    Value value = env.value(source);
    if (value.isUnknown()) {
      return new PartialEvaluation(env).knowing(source, value).waiting(this);
    }
    boolean sensitive = value instanceof Value.Sensitive;
    List<Value> results =
        ExpressionProblem.secretly(sensitive, () -> results(MarkPropagation.bare(value), env));
    return MarkPropagation.of(
        sensitive,
        false,
        () -> Type.OPEN,
        () -> rewritten(new PartialEvaluation(env).knowing(source, value)),
        () -> list(MarkPropagation.bare(value), results));
  }

  /** Returns a list for a list or set with results of one type, otherwise a tuple. */
  private static Value list(Value source, List<Value> results) {
    boolean typed = source instanceof Value.SetOf || source.type() instanceof Type.ListType;
    Set<Type> types = results.stream().map(Value::type).collect(Collectors.toSet());
    return !typed || types.size() > 1
        ? Value.list(results)
        : new Value.ListOf(results, types.stream().findFirst().orElse(Type.ANY));
  }

  private List<Value> results(Value source, EvaluationEnvironment env) {
    if (source.isNull()
        && ParameterShape.ITEMS.admits(source.type())
        && !source.type().equals(Type.ANY)) {
      throw ExpressionDiagnostic.NULL_LIST.with().exceptionAt(range);
    }
    List<Value> items =
        source instanceof Value.Items list
            ? list.items()
            : source.isNull() ? List.of() : List.of(source);
    return items.stream().map(item -> env.with(BoundVariableNode.ITEM, item).value(each)).toList();
  }

  @Override
  public Phrase phrase() {
    return new Phrase(source.phrase().in(Phrase.PRIMARY) + each.text(), Phrase.SPLAT);
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    NodeRewriter inner = rewriter.within(List.of(BoundVariableNode.ITEM));
    return new SplatNode(rewriter.rewrite(source), inner.rewrite(each), null);
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of(source, each);
  }

  /** The item of the steps is this splat's own. */
  @Override
  public boolean mentions(Set<String> names) {
    return source.mentions(names)
        || ExpressionNode.without(names, List.of(BoundVariableNode.ITEM), each::mentions);
  }
}
