package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ExpressionFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A {@code dynamic} block, which generates a block for each member of a collection.
 *
 * @param type type of the generated blocks
 * @param collection value of {@code for_each}
 * @param variable name of the variable with the {@code key} and the {@code value} of a member
 * @param content content of the generated blocks
 * @param body reader of the content's expressions, which use the variable
 */
record DynamicBlock(
    ScalarNode type,
    Expression collection,
    String variable,
    MappingNode content,
    ExpressionReader body) {
  static final String NAME = "dynamic";

  private static final String COLLECTION = "for_each";
  private static final String ITERATOR = "iterator";
  private static final String CONTENT = "content";
  private static final String LABELS = "labels";
  private static final Set<String> ARGUMENTS = Set.of(COLLECTION, ITERATOR, CONTENT, LABELS);

  /** Returns the blocks under a key, without those that contain errors. */
  static List<DynamicBlock> under(Entry entry, ExpressionReader expressions) {
    ResolutionProblems report = expressions.report();
    List<DynamicBlock> blocks = new ArrayList<>();
    for (JsonBlock types : JsonBlock.under(entry, report)) {
      for (Entry type : types.entries()) {
        for (JsonBlock block : JsonBlock.under(type, report)) {
          read(block, expressions).ifPresent(blocks::add);
        }
      }
    }
    return blocks;
  }

  private static Optional<DynamicBlock> read(JsonBlock block, ExpressionReader expressions) {
    ScalarNode type = block.label();
    ResolutionProblems report = expressions.report();
    BlockArguments.check(block, NAME, ARGUMENTS, Set.of(), report);
    block
        .entry(LABELS)
        .filter(entry -> !entry.node().isNull())
        .ifPresent(
            entry ->
                report.add(
                    entry.key().range(), ResolveDiagnostic.LABELS_OF_DYNAMIC.with(type.text())));
    Optional<Entry> collection = required(block, COLLECTION, report);
    Optional<JsonBlock> content =
        required(block, CONTENT, report).flatMap(entry -> JsonBlock.single(entry, report));
    Optional<String> variable =
        block
            .entry(ITERATOR)
            .map(entry -> variable(entry, report))
            .orElse(Optional.of(type.text()));
    if (collection.isEmpty() || content.isEmpty() || variable.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DynamicBlock(
            type,
            expressions.of(collection.get().node()),
            variable.get(),
            content.get().mapping(),
            expressions.with(variable.get())));
  }

  private static Optional<Entry> required(JsonBlock block, String name, ResolutionProblems report) {
    Optional<Entry> entry = block.entry(name);
    if (entry.isEmpty()) {
      report.add(
          block.label().range(),
          ResolveDiagnostic.MISSING_DYNAMIC_ARGUMENT.with(block.name(), name));
    }
    return entry;
  }

  private static Optional<String> variable(Entry entry, ResolutionProblems report) {
    Optional<ScalarNode> name = entry.node().reference();
    if (name.isEmpty()) {
      report.wrongType(entry.node().range(), "\"" + ITERATOR + "\"", "a name", entry.node().what());
    }
    return name.filter(text -> DeclarationNames.check(text, report)).map(ScalarNode::text);
  }

  /**
   * Returns the list of the generated blocks.
   *
   * @param read reads the content of one of them
   */
  Expression blocks(Function<MappingNode, Expression> read) {
    return ExpressionFactory.each(variable, collection, read.apply(content), content.range());
  }
}
