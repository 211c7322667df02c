package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.HclDiagnostic;
import dev.hextet.core.document.BlockHeader;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the labels of the blocks in HCL's native syntax; other notations have no labels. */
record BlockLabels(ResolutionProblems report) {
  private static final List<String> NAME = List.of("name");
  private static final List<String> TYPE_AND_NAME = List.of("type", "name");

  /** The labels of each type of block that has any. */
  private static final Map<String, List<String>> LABELS =
      Map.ofEntries(
          Map.entry("resource", TYPE_AND_NAME),
          Map.entry("data", TYPE_AND_NAME),
          Map.entry("ephemeral", TYPE_AND_NAME),
          Map.entry("variable", NAME),
          Map.entry("output", NAME),
          Map.entry("module", NAME),
          Map.entry("check", NAME),
          Map.entry("provider", NAME),
          Map.entry("provider_meta", NAME),
          Map.entry("backend", List.of("type")),
          Map.entry("provisioner", List.of("type")),
          Map.entry("dynamic", List.of("block")));

  /** Returns a content without blocks that have wrong labels. */
  MappingNode checked(MappingNode content) {
    Map<String, Entry> kept = new LinkedHashMap<>();
    for (Entry entry : content.entries()) {
      node(entry.node()).ifPresent(node -> kept.put(entry.name(), new Entry(entry.key(), node)));
    }
    return content.with(kept);
  }

  private Optional<DocumentNode> node(DocumentNode node) {
    if (node instanceof SequenceNode sequence) {
      List<DocumentNode> items =
          sequence.items().stream().flatMap(item -> node(item).stream()).toList();
      boolean removed = items.isEmpty() && !sequence.items().isEmpty();
      return removed ? Optional.empty() : Optional.of(new SequenceNode(sequence.range(), items));
    }
    return node instanceof MappingNode mapping && mapping.header().isPresent()
        ? block(mapping, mapping.header().get()).map(DocumentNode.class::cast)
        : Optional.of(node);
  }

  private Optional<MappingNode> block(MappingNode block, BlockHeader header) {
    List<String> expected = LABELS.getOrDefault(header.type().text(), List.of());
    List<ScalarNode> labels = header.labels();
    if (labels.size() != expected.size()) {
      SourceRange where =
          labels.size() > expected.size()
              ? labels.get(expected.size()).range()
              : header.type().range();
      report.add(
          where,
          HclDiagnostic.BLOCK_LABELS.with(
              header.type().text(), count(expected.size()), form(header.type().text(), expected)));
      return Optional.empty();
    }
    return Optional.of(below(block, labels.size()));
  }

  private static String count(int labels) {
    return labels == 0 ? "no labels" : labels == 1 ? "1 label" : labels + " labels";
  }

  private static String form(String type, List<String> labels) {
    String words = labels.stream().map(label -> " \"" + label + "\"").collect(Collectors.joining());
    return type + words + " { … }";
  }

  /** Checks the content of a block below its labels. */
  private MappingNode below(MappingNode block, int labels) {
    if (labels == 0) {
      return checked(block);
    }
    Map<String, Entry> kept = new LinkedHashMap<>();
    for (Entry entry : block.entries()) {
      kept.put(entry.name(), new Entry(entry.key(), member(entry.node(), labels - 1)));
    }
    return block.with(kept);
  }

  /** Checks the blocks that share a label; an ops file may have put another value there. */
  private DocumentNode member(DocumentNode node, int labels) {
    if (node instanceof SequenceNode sequence) {
      return new SequenceNode(
          sequence.range(), sequence.items().stream().map(item -> member(item, labels)).toList());
    }
    return node instanceof MappingNode mapping && mapping.header().isPresent()
        ? below(mapping, labels)
        : node;
  }
}
