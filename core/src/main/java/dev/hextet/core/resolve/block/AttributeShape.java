package dev.hextet.core.resolve.block;

import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionFactory;
import dev.hextet.core.schema.InvalidValue;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The notations that Terraform's JSON syntax allows beside the plain value of an attribute: a
 * single object for a list or set of blocks, and comments in blocks.
 *
 * @param kind kind of the attribute's values
 */
public record AttributeShape(Kind<?> kind) {
  private static final String COMMENT = "//";

  public Expression expression(DocumentNode node, ExpressionReader expressions) {
    if (node instanceof ScalarNode) {
      return expressions.of(node);
    }
    DocumentNode plain = takes(commented()) ? node : withoutComments(node);
    Expression expression = expressions.of(plain);
    boolean single =
        node instanceof MappingNode && takes(Value.list()) && !takes(Value.map(Map.of()));
    return single ? ExpressionFactory.list(List.of(expression), node.range()) : expression;
  }

  private static Value commented() {
    return Value.map(Map.of(COMMENT, Value.of("")));
  }

  private boolean takes(Value value) {
    try {
      kind.canonical(value, KindContext.NONE);
      return true;
    } catch (InvalidValue e) {
      return false;
    }
  }

  private static DocumentNode withoutComments(DocumentNode node) {
    if (node instanceof SequenceNode sequence) {
      return new SequenceNode(
          sequence.range(),
          sequence.items().stream().map(AttributeShape::withoutComments).toList());
    }
    if (!(node instanceof MappingNode mapping)) {
      return node;
    }
    Map<String, Entry> kept = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      if (!entry.name().equals(COMMENT)) {
        kept.put(entry.name(), new Entry(entry.key(), withoutComments(entry.node())));
      }
    }
    return new MappingNode(mapping.range(), kept);
  }
}
