package dev.hextet.core.resolve.block;

import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.NativeExpression;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionFactory;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the values of a document as expressions. Strings and keys are templates; an expression of
 * HCL's native syntax stands for itself.
 *
 * @param variables the bound variables, which hide references of the same names
 */
public record ExpressionReader(ResolutionProblems report, List<String> variables) {
  public ExpressionReader {
    variables = List.copyOf(variables);
  }

  /** Returns a reader of expressions without bound variables. */
  public ExpressionReader(ResolutionProblems report) {
    this(report, List.of());
  }

  /** Returns a reader of expressions that use one more bound variable. */
  ExpressionReader with(String variable) {
    List<String> more = new ArrayList<>(variables);
    more.add(variable);
    return new ExpressionReader(report, more);
  }

  public Expression of(DocumentNode node) {
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar);
    }
    if (node instanceof NativeExpression expression) {
      return ExpressionParser.expression(
          expression.text(), expression.positions(), variables, report.diagnostics());
    }
    if (node instanceof SequenceNode sequence) {
      return ExpressionFactory.list(sequence.items().stream().map(this::of).toList(), node.range());
    }
    List<Map.Entry<Expression, Expression>> entries = new ArrayList<>();
    for (Entry entry : ((MappingNode) node).entries()) {
      entries.add(Map.entry(scalar(entry.key()), of(entry.node())));
    }
    return ExpressionFactory.object(entries, node.range());
  }

  private Expression scalar(ScalarNode scalar) {
    return scalar.value() instanceof Value.Text
        ? ExpressionParser.template(
            scalar.text(), scalar.positions(), variables, report.diagnostics())
        : ExpressionFactory.literal(scalar.value(), scalar.range());
  }
}
