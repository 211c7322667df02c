package dev.hextet.core.expression;

import dev.hextet.core.conversion.ImplicitConversion;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Type;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code [for k, v in collection : value if condition]}, or with a key in braces.
 *
 * @param names one or two variables; the last stands for the item, the one before it for its key
 * @param key key of the entry in a map
 * @param grouped true if the items under one key become a list
 */
public record ForNode(
    List<String> names,
    ExpressionNode collection,
    @Nullable ExpressionNode key,
    ExpressionNode value,
    @Nullable ExpressionNode condition,
    boolean grouped,
    @Nullable SourceRange range)
    implements ExpressionNode {

  public ForNode {
    names = List.copyOf(names);
  }

  @Override
  public boolean makes() {
    return true;
  }

  @Override
  public Value evaluate(EvaluationEnvironment env) {
    Value all = env.value(collection);
    PartialEvaluation closing = new PartialEvaluation(env).knowing(collection, all);
    if (all.isUnknown()) {
      return closing.waiting(this);
    }
    List<CollectionItem> items = CollectionItem.all(all).orElseThrow(() -> notACollection(all));
    boolean sensitive = all instanceof Value.Sensitive;
    ForResult result = new ForResult(this, sensitive);
    boolean certain =
        ExpressionProblem.secretly(
            sensitive, () -> items.stream().allMatch(item -> result.add(bind(env, item))));
    return certain
        ? MarkPropagation.of(
            result.isSensitive(), false, () -> Type.OPEN, () -> rewritten(closing), result::value)
        : closing.waiting(this);
  }

  private RuntimeException notACollection(Value all) {
    return ExpressionProblem.operand(
        "for needs a list, a set or a map, and this is "
            + ImplicitConversion.described(MarkPropagation.bare(all)),
        "",
        collection.range());
  }

  private EvaluationEnvironment bind(EvaluationEnvironment env, CollectionItem item) {
    return names.size() == 1
        ? env.with(names.get(0), item.value())
        : env.with(names.get(0), item.key()).with(names.get(1), item.value());
  }

  @Override
  public Phrase phrase() {
    String made = key == null ? "" : key.text() + " => ";
    String filter = condition == null ? "" : " if " + condition.text();
    String text =
        "for %s in %s : %s%s%s%s"
            .formatted(
                String.join(", ", names),
                collection.text(),
                made,
                value.text(),
                grouped ? "..." : "",
                filter);
    return Phrase.primary(key == null ? "[" + text + "]" : "{" + text + "}");
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    NodeRewriter inner = rewriter.within(names);
    return new ForNode(
        names,
        rewriter.rewrite(collection),
        key == null ? null : inner.rewrite(key),
        inner.rewrite(value),
        condition == null ? null : inner.rewrite(condition),
        grouped,
        null);
  }

  @Override
  public List<ExpressionNode> children() {
    return Stream.concat(Stream.of(collection), inner()).toList();
  }

  private Stream<ExpressionNode> inner() {
    return Stream.of(key, value, condition).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  /** Its own variables are no longer those of the same names around it. */
  @Override
  public boolean mentions(Set<String> wanted) {
    return collection.mentions(wanted)
        || ExpressionNode.without(
            wanted, names, rest -> inner().anyMatch(node -> node.mentions(rest)));
  }
}
