package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.SourceText;
import dev.hextet.core.diag.catalogue.HclDiagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.NativeExpression;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a file of variables. In HCL, a value is an expression without references.
 *
 * @param diagnostics receives the problems of the file
 */
record VariableFile(Diagnostics diagnostics) {

  /**
   * Returns the values of a file by name.
   *
   * @param source its text; secret, so that it is never quoted
   */
  static SortedMap<String, DocumentNode> values(SourceText source, Diagnostics diagnostics) {
    VariableFile file = new VariableFile(diagnostics);
    SortedMap<String, DocumentNode> values = new TreeMap<>();
    DocumentReader.readVariables(source, diagnostics).map(MappingNode::entries).stream()
        .flatMap(entries -> entries.stream())
        .forEach(entry -> file.constant(entry).ifPresent(value -> values.put(entry.name(), value)));
    return values;
  }

  private Optional<DocumentNode> constant(Entry entry) {
    if (isBlock(entry.node())) {
      diagnostics.add(HclDiagnostic.BLOCK_IN_VARIABLES.with().at(entry.key().range()));
      return Optional.empty();
    }
    return Optional.of(constant(entry.node()));
  }

  private static boolean isBlock(DocumentNode node) {
    DocumentNode first =
        node instanceof SequenceNode list && !list.items().isEmpty() ? list.items().get(0) : node;
    return first instanceof MappingNode mapping && mapping.header().isPresent();
  }

  private DocumentNode constant(DocumentNode node) {
    if (node instanceof NativeExpression expression) {
      return evaluated(expression);
    } else if (node instanceof SequenceNode list) {
      return new SequenceNode(list.range(), list.items().stream().map(this::constant).toList());
    } else if (node instanceof MappingNode mapping) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      mapping
          .entriesByName()
          .forEach(
              (key, entry) -> entries.put(key, new Entry(entry.key(), constant(entry.node()))));
      return mapping.with(entries);
    }
    return node;
  }

  private DocumentNode evaluated(NativeExpression node) {
    Diagnostics found = new Diagnostics();
    Expression expression = new ExpressionReader(new ResolutionProblems(found)).of(node);
    if (!expression.references().isEmpty()) {
      found.add(
          ResolveDiagnostic.VALUE_WITH_REFERENCE.with().at(expression.references().get(0).range()));
    }
    diagnostics.addAll(found.sorted());
    if (found.hasErrors()) {
      return node;
    }
    return ConstantEvaluator.ifAny(expression)
        .map(value -> WrittenValue.node(value, node.range()))
        .orElseGet(
            () -> {
              diagnostics.add(ResolveDiagnostic.VALUE_FAILS.with().at(node.range()));
              return node;
            });
  }
}
