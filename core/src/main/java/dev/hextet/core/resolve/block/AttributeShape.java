package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.catalogue.HclDiagnostic;
import dev.hextet.core.document.BlockHeader;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.NativeExpression;
import dev.hextet.core.document.Notation;
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
import java.util.Optional;

/**
 * The notations that Terraform allows beside the plain value of an attribute: a single block for a
 * list or set of blocks, and comments in blocks of its JSON syntax.
 *
 * @param kind kind of the attribute's values
 */
public record AttributeShape(Kind<?> kind) {
  private static final String COMMENT = "//";

  /** A name that only maps have as a key, and no block as an argument. */
  private static final String ANY_NAME = "";

  /** Returns the expression of a value in one of the notations. */
  public Expression expression(DocumentNode node, ExpressionReader expressions) {
    boolean isNative = Notation.of(node.range().source()).isNative();
    if (node instanceof ScalarNode || node instanceof NativeExpression) {
      return expressions.of(node);
    }
    if (isBlock(node) && kind.written(0).orElse(kind).written(ANY_NAME).isPresent()) {
      expressions.report().add(node.range(), HclDiagnostic.ARGUMENT_EXPECTED.with(name(node)));
    }
    DocumentNode plain = isNative || takes(commented()) ? node : withoutComments(node);
    Expression expression = expressions.of(plain);
    boolean single =
        node instanceof MappingNode
            && isNative == isBlock(node)
            && takes(Value.list())
            && !takes(Value.map(Map.of()));
    return single ? ExpressionFactory.list(List.of(expression), node.range()) : expression;
  }

  private static boolean isBlock(DocumentNode node) {
    return header(node).isPresent();
  }

  private static String name(DocumentNode node) {
    return header(node).orElseThrow().type().text();
  }

  private static Optional<BlockHeader> header(DocumentNode node) {
    DocumentNode first =
        node instanceof SequenceNode list && !list.items().isEmpty() ? list.items().get(0) : node;
    return first instanceof MappingNode mapping ? mapping.header() : Optional.empty();
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
    return mapping.with(kept);
  }
}
