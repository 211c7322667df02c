package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a collection from the command line or the environment: YAML, or Terraform's expressions.
 */
final class WrittenValue {
  private WrittenValue() {}

  /** Parses a text; empty if it is in neither language. */
  static Optional<DocumentNode> read(SourceText text) {
    return expression(text).or(() -> DocumentReader.readValue(text, new Diagnostics()));
  }

  /**
   * Returns a value of any type, as in BOSH: the content of quotes, or the YAML value, or the
   * literal text if YAML reads a string.
   */
  static DocumentNode any(ScalarNode raw, Diagnostics problems) {
    String text = raw.text();
    int last = text.length() - 1;
    boolean quoted =
        last > 0 && "\"'".indexOf(text.charAt(0)) >= 0 && text.charAt(last) == text.charAt(0);
    if (text.isEmpty() || text.startsWith("!")) {
      return raw;
    } else if (quoted) {
      return ScalarNode.of(text.substring(1, last), raw.range());
    }
    Diagnostics found = new Diagnostics();
    SourceText source = new SourceText(raw.range().source().name(), text, true);
    DocumentNode read = DocumentReader.readValue(source, found).orElse(raw);
    problems.addAll(found.sorted());
    return read.value() instanceof Value.Text ? raw : read;
  }

  /** Only texts with an equal sign have different meanings in the two languages. */
  private static Optional<DocumentNode> expression(SourceText text) {
    Diagnostics problems = new Diagnostics();
    if (!text.text().contains("=")) {
      return Optional.empty();
    }
    Expression expression = ExpressionParser.expression(text, problems);
    boolean constant = !problems.hasErrors() && expression.references().isEmpty();
    return constant
        ? ConstantEvaluator.ifAny(expression)
            .map(value -> node(value, SourceRange.of(text, 1, 1, text.text().length())))
        : Optional.empty();
  }

  /** Returns a value as a node at a place. */
  static DocumentNode node(Value value, SourceRange where) {
    if (value instanceof Value.ListOf list) {
      return new SequenceNode(where, list.items().stream().map(item -> node(item, where)).toList());
    } else if (value instanceof Value.MapOf map) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (name, item) ->
                  entries.put(name, new Entry(ScalarNode.of(name, where), node(item, where))));
      return new MappingNode(where, entries);
    }
    String text = value.asText().orElseGet(value::expression);
    return new ScalarNode(where, value, text, (from, to) -> where);
  }
}
