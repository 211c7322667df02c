package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  /** Returns the expression of all items of a list. */
  @Override
  public Optional<Expression> member(Object step) {
    return key == null && condition == null && step instanceof Integer
        ? Optional.of(value)
        : Optional.empty();
  }

  @Override
  public List<ExpressionNode> children() {
    return Stream.concat(Stream.of(collection), inner()).toList();
  }

  private Stream<ExpressionNode> inner() {
    return Stream.of(key, value, condition).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  /** Its own variables hide outer variables of the same names. */
  @Override
  public boolean mentions(Set<String> wanted) {
    return collection.mentions(wanted)
        || ExpressionNode.without(
            wanted, names, rest -> inner().anyMatch(node -> node.mentions(rest)));
  }
}
