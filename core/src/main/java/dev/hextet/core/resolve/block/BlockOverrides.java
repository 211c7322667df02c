package dev.hextet.core.resolve.block;

import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies an override file as Terraform does. A block changes the block with the same labels: its
 * arguments replace those of the block, and its nested blocks replace all nested blocks of their
 * types.
 */
record BlockOverrides(ResolutionProblems report) {
  /** Number of the labels of each type of block that can be overridden. */
  private static final Map<String, Integer> LABELS =
      Map.of(
          "resource",
          2,
          "data",
          2,
          "variable",
          1,
          "output",
          1,
          "module",
          1,
          "provider",
          1,
          "locals",
          0,
          "terraform",
          0);

  private static final Set<String> FIXED =
      Set.of("depends_on", "validation", "precondition", "postcondition");

  /** Returns the blocks of documents after the changes of an override file. */
  TopLevel applied(TopLevel documents, TopLevel overrides) {
    Map<String, List<JsonBlock>> changed = new LinkedHashMap<>(documents.blocks());
    overrides
        .blocks()
        .forEach(
            (type, blocks) -> {
              List<JsonBlock> before = new ArrayList<>(documents.of(type));
              blocks.forEach(block -> override(type, block, before));
              changed.put(type, before);
            });
    return new TopLevel(changed);
  }

  private void override(String type, JsonBlock block, List<JsonBlock> changed) {
    Integer labels = LABELS.get(type);
    if (labels == null) {
      report.add(block.label().range(), ModuleDiagnostic.FIXED_BLOCK.with(type));
    } else if (type.equals("locals")) {
      block.entries().forEach(entry -> replaceLocal(entry, changed));
    } else {
      blocks(block.mapping(), labels, new ArrayList<>(), block.label())
          .forEach(override -> merge(type, override, block, changed));
    }
  }

  /**
   * Change of one block.
   *
   * @param labels the labels of the block
   * @param name the last label, or the type of a block without labels
   * @param content its arguments and nested blocks
   */
  private record BlockChange(List<String> labels, ScalarNode name, MappingNode content) {}

  /** Returns the blocks below a number of labels. */
  private List<BlockChange> blocks(
      DocumentNode node, int labels, List<String> outer, ScalarNode name) {
    List<BlockChange> found = new ArrayList<>();
    for (DocumentNode item : items(node)) {
      if (item instanceof MappingNode content && labels == 0) {
        found.add(new BlockChange(List.copyOf(outer), name, content));
      } else if (item instanceof MappingNode content) {
        for (Entry entry : content.entries()) {
          List<String> inner = new ArrayList<>(outer);
          inner.add(entry.name());
          found.addAll(blocks(entry.node(), labels - 1, inner, entry.key()));
        }
      } else if (!item.isNull()) {
        report.wrongType(item.range(), "\"" + name.text() + "\"", "a map", item.what());
      }
    }
    return found;
  }

  static List<DocumentNode> items(DocumentNode node) {
    return node instanceof SequenceNode sequence ? sequence.items() : List.of(node);
  }

  private void replaceLocal(Entry entry, List<JsonBlock> changed) {
    for (int i = 0; i < changed.size(); i++) {
      MappingNode before = changed.get(i).mapping();
      if (before.entry(entry.name()).isPresent()) {
        Map<String, Entry> entries = new LinkedHashMap<>(before.entriesByName());
        entries.put(entry.name(), entry);
        changed.set(i, new JsonBlock(changed.get(i).label(), before.with(entries)));
        return;
      }
    }
    report.add(
        entry.key().range(), ModuleDiagnostic.NOTHING_TO_OVERRIDE.with("local." + entry.name()));
  }

  private void merge(String type, BlockChange override, JsonBlock block, List<JsonBlock> changed) {
    checkFixed(override.content());
    for (int i = 0; i < changed.size(); i++) {
      JsonBlock before = changed.get(i);
      Optional<DocumentNode> merged =
          merged(
              before.mapping(), override.labels(), new ContentOverride(type, override.content()));
      if (merged.isPresent()) {
        changed.set(i, new JsonBlock(before.label(), (MappingNode) merged.get()));
        return;
      }
    }
    boolean first = type.equals("terraform") || type.equals("provider") && isDefault(override);
    if (first) {
      changed.add(block);
    } else {
      report.add(
          override.name().range(),
          ModuleDiagnostic.NOTHING_TO_OVERRIDE.with(
              type + " \"" + String.join("\" \"", override.labels()) + "\""));
    }
  }

  /** Reports what an override file cannot change, in a block and in its {@code lifecycle}. */
  private void checkFixed(MappingNode content) {
    for (Entry entry : content.entries()) {
      if (FIXED.contains(entry.name())) {
        report.add(entry.key().range(), ModuleDiagnostic.FIXED_ARGUMENT.with(entry.name()));
      } else if (entry.name().equals("lifecycle") && entry.node() instanceof MappingNode inner) {
        checkFixed(inner);
      }
    }
  }

  private static boolean isDefault(BlockChange override) {
    return override.content().entry("alias").isEmpty();
  }

  /** Returns a node whose block with some labels is changed; empty without such a block. */
  private static Optional<DocumentNode> merged(
      DocumentNode node, List<String> labels, ContentOverride override) {
    if (node instanceof SequenceNode sequence) {
      return mergedItem(sequence, labels, override);
    } else if (node instanceof MappingNode mapping) {
      return labels.isEmpty()
          ? override.applied(mapping).map(DocumentNode.class::cast)
          : mapping.entry(labels.get(0)).flatMap(entry -> merged(mapping, entry, labels, override));
    }
    return labels.isEmpty() && node.isNull() ? Optional.of(override.content()) : Optional.empty();
  }

  private static Optional<DocumentNode> merged(
      MappingNode outer, Entry entry, List<String> labels, ContentOverride override) {
    return merged(entry.node(), labels.subList(1, labels.size()), override)
        .map(
            inner -> {
              Map<String, Entry> entries = new LinkedHashMap<>(outer.entriesByName());
              entries.put(entry.name(), new Entry(entry.key(), inner));
              return outer.with(entries);
            });
  }

  private static Optional<DocumentNode> mergedItem(
      SequenceNode sequence, List<String> labels, ContentOverride override) {
    List<DocumentNode> items = new ArrayList<>(sequence.items());
    for (int i = 0; i < items.size(); i++) {
      Optional<DocumentNode> merged = merged(items.get(i), labels, override);
      if (merged.isPresent()) {
        items.set(i, merged.get());
        return Optional.of(new SequenceNode(sequence.range(), items));
      }
    }
    return Optional.empty();
  }
}
