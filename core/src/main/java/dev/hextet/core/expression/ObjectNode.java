package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map; its keys can be known even if its values are unknown. */
public record ObjectNode(List<Entry> entries, @Nullable SourceRange range)
    implements ExpressionNode {

  /** A key with its value. The last of several equal keys wins, as in Terraform. */
  public record Entry(ExpressionNode key, ExpressionNode value) {
    private String text() {
      String name = key.text();
      boolean plain =
          key instanceof LiteralNode l ? l.string().isPresent() : key instanceof TemplateNode;
      return (plain ? name : "(" + name + ")") + " = " + value.text();
    }

    private Entry rewritten(NodeRewriter rewriter) {
      return new Entry(rewriter.rewrite(key), rewriter.rewrite(value));
    }
  }

  public ObjectNode {
    entries = List.copyOf(entries);
  }

  @Override
  public boolean makes() {
    return true;
  }

  @Override
  public Phrase phrase() {
    return Phrase.primary(
        entries.stream().map(Entry::text).collect(Collectors.joining(", ", "{", "}")));
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new ObjectNode(entries.stream().map(entry -> entry.rewritten(rewriter)).toList(), null);
  }

  @Override
  public Optional<Expression> member(Object step) {
    return entries.stream()
        .filter(
            entry -> entry.key.constant().flatMap(Value::asText).filter(step::equals).isPresent())
        .reduce((earlier, later) -> later)
        .map(Entry::value);
  }

  @Override
  public boolean hasLiterals() {
    return entries.stream()
        .anyMatch(
            entry ->
                entry.value.hasLiterals()
                    || !(entry.key instanceof LiteralNode) && entry.key.hasLiterals());
  }

  @Override
  public List<ExpressionNode> children() {
    return entries.stream().flatMap(entry -> Stream.of(entry.key, entry.value)).toList();
  }
}
