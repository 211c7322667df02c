package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionFactory;
import dev.hextet.core.schema.Kind;
import dev.hextet.core.syntax.ExpressionParser;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An argument of a block, or all of its nested blocks of one type.
 *
 * @param key name of the argument, or type of the blocks
 * @param node value of the argument, or blocks that the document contains
 * @param generated blocks that {@code dynamic} blocks generate
 */
public record BlockItem(ScalarNode key, Optional<DocumentNode> node, List<DynamicBlock> generated) {
  public BlockItem {
    generated = List.copyOf(generated);
  }

  /** Returns the arguments and nested blocks of a block, in the order of the document. */
  public static List<BlockItem> of(MappingNode content, ExpressionReader expressions) {
    Map<String, BlockItem> items = new LinkedHashMap<>();
    for (Entry entry : content.entries()) {
      if (!entry.name().equals(DynamicBlock.NAME)) {
        items.put(entry.name(), new BlockItem(entry.key(), Optional.of(entry.node()), List.of()));
      }
    }
    content
        .entry(DynamicBlock.NAME)
        .map(entry -> DynamicBlock.under(entry, expressions))
        .orElse(List.of())
        .forEach(block -> items.merge(block.type().text(), item(block), BlockItem::both));
    return List.copyOf(items.values());
  }

  private static BlockItem item(DynamicBlock block) {
    return new BlockItem(block.type(), Optional.empty(), List.of(block));
  }

  private static BlockItem both(BlockItem one, BlockItem other) {
    List<DynamicBlock> all = new ArrayList<>(one.generated());
    all.addAll(other.generated());
    return new BlockItem(one.key(), one.node(), all);
  }

  /** Returns the name of the argument, or the type of the blocks. */
  public String name() {
    return key.text();
  }

  /** Determines whether the document gives a value, which is possibly null after evaluation. */
  public boolean isSet() {
    return isGenerated() || node.filter(value -> !value.isNull()).isPresent();
  }

  /** Determines whether {@code dynamic} blocks generate some of the blocks. */
  public boolean isGenerated() {
    return !generated.isEmpty();
  }

  /** Returns the entry of the document if it contains the whole value. */
  public Optional<Entry> entry() {
    return node.filter(value -> !isGenerated()).map(value -> new Entry(key, value));
  }

  /** Returns the value of an argument without a known kind. */
  public Expression expression(ExpressionReader expressions) {
    return value(null, expressions);
  }

  /** Returns the value of an argument of a kind. */
  public Expression expression(Kind<?> kind, ExpressionReader expressions) {
    if (isGenerated() && !kind.isBlock()) {
      generated.forEach(
          block ->
              expressions
                  .report()
                  .add(block.type().range(), ResolveDiagnostic.NOT_A_BLOCK.with(name())));
      return ExpressionFactory.literal(Value.NULL, key.range());
    }
    return value(kind, expressions);
  }

  private Expression value(@Nullable Kind<?> kind, ExpressionReader expressions) {
    AttributeShape shape = new AttributeShape(kind);
    if (!isGenerated()) {
      return shape.expression(node.orElseThrow(), expressions);
    }
    List<Expression> lists = new ArrayList<>();
    List<Expression> written = new ArrayList<>();
    for (Part part : parts()) {
      if (part.node() instanceof MappingNode block) {
        written.add(shape.block(block, expressions));
        continue;
      }
      flush(written, lists);
      lists.add(part.list(shape, expressions));
    }
    flush(written, lists);
    SourceRange range = generated.get(0).type().range();
    Expression all = lists.size() == 1 ? lists.get(0) : call("concat", lists, range);
    return shape.isSingle() ? call("one", List.of(all), range) : all;
  }

  private static void flush(List<Expression> written, List<Expression> lists) {
    if (!written.isEmpty()) {
      lists.add(ExpressionFactory.list(written, written.get(0).range()));
      written.clear();
    }
  }

  private static Expression call(String function, List<Expression> arguments, SourceRange range) {
    return ExpressionFactory.call(
        ExpressionParser.functions().find(function, range), arguments, range);
  }

  /** A block of the document, a list of blocks, or a block that generates others. */
  private record Part(
      SourceRange place, @Nullable DocumentNode node, @Nullable DynamicBlock dynamic) {

    /** Returns the blocks of a list, or the generated ones. */
    Expression list(AttributeShape shape, ExpressionReader expressions) {
      return dynamic == null
          ? expressions.of(Objects.requireNonNull(node))
          : dynamic.blocks(content -> shape.block(content, dynamic.body()));
    }
  }

  /** Returns all blocks in the order of the document, as Terraform does. */
  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    node.filter(value -> !value.isNull())
        .map(value -> value instanceof SequenceNode list ? list.items() : List.of(value))
        .orElse(List.of())
        .forEach(block -> parts.add(new Part(block.range(), block, null)));
    generated.forEach(block -> parts.add(new Part(block.type().range(), null, block)));
    parts.sort(Comparator.comparing(Part::place));
    return parts;
  }
}
