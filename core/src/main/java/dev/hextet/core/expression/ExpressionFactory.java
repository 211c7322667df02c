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

  /** Returns a call of a function. */
  public static Expression call(
      FunctionSymbol function, List<? extends Expression> arguments, @Nullable SourceRange range) {
    return new CallNode(
        function, arguments.stream().map(ExpressionNode::of).toList(), false, range, range);
  }

  /**
   * Returns a list with a value for each member of a collection.
   *
   * @param variable a bound variable of the value: an object with the {@code key} and the {@code
   *     value} of the member
   * @param range place of the result
   */
  public static Expression each(
      String variable, Expression collection, Expression value, @Nullable SourceRange range) {
    List<String> names = List.of("key", "value");
    ExpressionNode member =
        new ObjectNode(
            names.stream()
                .map(
                    name ->
                        new ObjectNode.Entry(
                            new LiteralNode(Value.of(name), null),
                            new BoundVariableNode(name, null)))
                .toList(),
            null);
    ExpressionNode members = each(names, ExpressionNode.of(collection), member, collection.range());
    return each(List.of(variable), members, ExpressionNode.of(value), range);
  }

  private static ExpressionNode each(
      List<String> names,
      ExpressionNode collection,
      ExpressionNode value,
      @Nullable SourceRange range) {
    return new ForNode(names, collection, null, value, null, false, range);
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
