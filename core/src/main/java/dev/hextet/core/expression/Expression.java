package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was read, or built from others. Immutable. {@link ExpressionParser} makes them
 * from text, {@link Evaluator} gives their values.
 */
public sealed interface Expression permits ExpressionNode {

  /** Where it stands in its source, if it came from one. */
  @Nullable SourceRange range();

  /** The places that refer to something, in the order of the text. */
  List<ReferenceUse> uses();

  /** What it refers to, in the order of the text; one entry for each place that does. */
  default List<Reference> references() {
    return uses().stream().map(ReferenceUse::reference).toList();
  }

  /** Its text in the language: parsing it gives the same expression again. */
  String text();

  /**
   * Whether it tells what it says is a secret: a string or a number that is written out stands
   * within a call of {@code sensitive}. Keys by which a member is taken do not count, and what
   * {@code nonsensitive} encloses is no secret.
   */
  boolean tellsSecret();

  /** Its value, if it is a literal. */
  Optional<Value> constant();

  /** The place of the first text that is written out in it and is such a one. */
  Optional<SourceRange> placeOf(Predicate<String> text);

  /** Whether it is a reference with nothing after it but members and items. */
  default boolean isTraversal() {
    return false;
  }

  /**
   * A part that is written out: the item of a list by its {@link Integer} index, the entry of a map
   * by its {@link String} name.
   */
  default Optional<Expression> member(Object step) {
    return Optional.empty();
  }

  /** An expression that is a value. */
  static Expression literal(Value value, @Nullable SourceRange range) {
    return new LiteralNode(value, range);
  }

  /** A list of what the items give. */
  static Expression list(List<? extends Expression> items, @Nullable SourceRange range) {
    return new ListNode(items.stream().map(ExpressionNode::of).toList(), range);
  }

  /** A map whose names are given by expressions too; each is known when the map is. */
  static Expression object(
      List<? extends Map.Entry<? extends Expression, ? extends Expression>> entries,
      @Nullable SourceRange range) {
    return new ObjectNode(
        entries.stream()
            .map(
                entry ->
                    new ObjectNode.Entry(
                        ExpressionNode.of(entry.getKey()), ExpressionNode.of(entry.getValue())))
            .toList(),
        range);
  }

  /** A map of what the entries give; the names are as they are, no templates. */
  static Expression map(Map<String, ? extends Expression> entries, @Nullable SourceRange range) {
    List<ObjectNode.Entry> nodes = new ArrayList<>();
    new LinkedHashMap<>(entries)
        .forEach(
            (name, item) -> {
              ExpressionNode value = ExpressionNode.of(item);
              nodes.add(
                  new ObjectNode.Entry(new LiteralNode(Value.of(name), value.range()), value));
            });
    return new ObjectNode(nodes, range);
  }
}
