package dev.hextet.core.resolve;

import dev.hextet.core.document.Mapping;
import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.document.Sequence;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the values of a document as expressions: every string is a template. */
record Expressions(Report report) {

  Expression of(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (node instanceof Sequence sequence) {
      return Expression.list(sequence.items().stream().map(this::of).toList(), node.range());
    }
    Map<String, Expression> entries = new LinkedHashMap<>();
    for (Entry entry : ((Mapping) node).entries()) {
      entries.put(key(entry.key()), of(entry.node()));
    }
    return Expression.map(entries, node.range());
  }

  private Expression scalar(Scalar scalar) {
    return scalar.value() instanceof Value.Text
        ? ExpressionParser.template(scalar.text(), scalar.positions(), report.diagnostics())
        : Expression.literal(scalar.value(), scalar.range());
  }

  /** A key is a template as well; what it says has to be known here. */
  private String key(Scalar key) {
    Optional<String> name = scalar(key).constant().flatMap(Value::asText);
    if (name.isEmpty()) {
      report.notSupported(key.range(), "an expression as a key");
    }
    return name.orElse(key.text());
  }
}
