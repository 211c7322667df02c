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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notations that Terraform allows beside the plain value of an attribute: a single block for a
 * list or set of blocks, and comments in blocks of its JSON syntax.
 *
 * @param kind kind of the attribute's values, or null if it has no support
 */
public record AttributeShape(@Nullable Kind<?> kind) {
  private static final String COMMENT = "//";

  /** A name that only maps have as a key, and no block as an argument. */
  private static final String ANY_NAME = "";

  /** Returns the expression of a value in one of the notations. */
  public Expression expression(DocumentNode node, ExpressionReader expressions) {
    boolean isNative = Notation.of(node.range().source()).isNative();
    if (node instanceof ScalarNode || node instanceof NativeExpression) {
      return expressions.of(node);
    }
    if (isBlock(node) && isMap()) {
      expressions.report().add(node.range(), HclDiagnostic.ARGUMENT_EXPECTED.with(name(node)));
    }
    Expression expression =
        kind == null || kind.isBlock()
            ? blocks(node, expressions)
            : expressions.of(isNative || takes(commented()) ? node : withoutComments(node));
    boolean single =
        node instanceof MappingNode
            && isNative == isBlock(node)
            && takes(Value.list())
            && !takes(Value.map(Map.of()));
    return single ? ExpressionFactory.list(List.of(expression), node.range()) : expression;
  }

  private Expression blocks(DocumentNode node, ExpressionReader expressions) {
    if (node instanceof SequenceNode sequence) {
      return ExpressionFactory.list(
          sequence.items().stream().map(item -> blocks(item, expressions)).toList(), node.range());
    }
    return node instanceof MappingNode mapping ? block(mapping, expressions) : expressions.of(node);
  }

  /** Returns the expression of one block. */
  Expression block(MappingNode block, ExpressionReader expressions) {
    Map<String, Entry> entries = new LinkedHashMap<>(block.entriesByName());
    if (kind != null) {
      entries.remove(COMMENT);
    }
    List<Map.Entry<Expression, Expression>> members = new ArrayList<>();
    for (BlockItem item : BlockItem.of(block.with(entries), expressions)) {
      Optional<Kind<?>> part = content().flatMap(inner -> inner.written(item.name()));
      Expression value =
          part.map(inner -> item.expression(inner, expressions))
              .orElseGet(() -> item.expression(expressions));
      members.add(Map.entry(expressions.of(item.key()), value));
    }
    return ExpressionFactory.object(members, block.range());
  }

  /** Returns the kind of one of the blocks. */
  private Optional<Kind<?>> content() {
    return Optional.<Kind<?>>ofNullable(kind).map(all -> all.written(0).orElse(all));
  }

  private boolean isMap() {
    return content().flatMap(inner -> inner.written(ANY_NAME)).isPresent();
  }

  /** Determines whether the attribute takes one block, and no list of blocks. */
  boolean isSingle() {
    return kind != null && kind.isBlock() && !takes(Value.list());
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
    if (kind == null) {
      return false;
    }
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
