package dev.hextet.core.resolve;

import dev.hextet.core.document.Mapping;
import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.document.Sequence;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the values of a document as expressions: every string is a template, every key too. */
record Expressions(Report report) {

  Expression of(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (node instanceof Sequence sequence) {
      return Expression.list(sequence.items().stream().map(this::of).toList(), node.range());
    }
    List<Map.Entry<Expression, Expression>> entries = new ArrayList<>();
    for (Entry entry : ((Mapping) node).entries()) {
      entries.add(Map.entry(scalar(entry.key()), of(entry.node())));
    }
    return Expression.object(entries, node.range());
  }

  private Expression scalar(Scalar scalar) {
    return scalar.value() instanceof Value.Text
        ? ExpressionParser.template(scalar.text(), scalar.positions(), report.diagnostics())
        : Expression.literal(scalar.value(), scalar.range());
  }
}
