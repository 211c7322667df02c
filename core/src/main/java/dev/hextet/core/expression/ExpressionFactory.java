package dev.hextet.core.expression;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Composes expressions from values and other expressions. */
public final class ExpressionFactory {
  private ExpressionFactory() {}

  /** Returns an expression with a fixed value. */
  public static Expression literal(Value value, @Nullable SourceRange range) {
    return new LiteralNode(value, range);
  }

  /** Returns a list of the values of its items. */
  public static Expression list(List<? extends Expression> items, @Nullable SourceRange range) {
    return new ListNode(items.stream().map(ExpressionNode::of).toList(), range);
  }

  /** Returns a map whose names are expressions as well, evaluated with the map. */
  public static Expression object(
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

  /** Returns a map of the values of its entries. The names are literal: they are not templates. */
  public static Expression map(
      Map<String, ? extends Expression> entries, @Nullable SourceRange range) {
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
