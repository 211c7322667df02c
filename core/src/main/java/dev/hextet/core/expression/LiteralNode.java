package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A literal value. */
public record LiteralNode(Value value, @Nullable SourceRange range) implements ExpressionNode {

  /** Returns the text of a string; empty for other literals. */
  public Optional<String> string() {
    return value.asText();
  }

  @Override
  public Phrase phrase() {
    boolean signed = value instanceof Value.Num number && number.value().signum() < 0;
    return new Phrase(value.expression(), signed ? Phrase.UNARY : Phrase.PRIMARY);
  }

  @Override
  public ExpressionNode rewritten(NodeRewriter rewriter) {
    return new LiteralNode(value, null);
  }

  @Override
  public boolean hasLiterals() {
    return value instanceof Value.Num || string().filter(text -> !text.isEmpty()).isPresent();
  }

  @Override
  public Optional<SourceRange> placeOf(Predicate<String> text) {
    return string().filter(text).flatMap(found -> Optional.ofNullable(range));
  }

  @Override
  public List<ExpressionNode> children() {
    return List.of();
  }

  @Override
  public Optional<Value> constant() {
    return Optional.of(value);
  }
}
