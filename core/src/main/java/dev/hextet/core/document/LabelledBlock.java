package dev.hextet.core.document;

import dev.hextet.core.document.MappingNode.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A block of HCL's native syntax before it is part of a tree.
 *
 * @param type its type
 * @param labels its labels
 * @param content its content
 */
record LabelledBlock(ScalarNode type, List<ScalarNode> labels, MappingNode content) {

  /** Returns the node of all blocks of a type: maps by label, and a list of equal blocks. */
  static DocumentNode tree(List<LabelledBlock> blocks) {
    Map<Integer, List<LabelledBlock>> bySize = grouped(blocks, block -> block.labels().size());
    return one(bySize.values().stream().map(group -> below(group, 0)).toList());
  }

  private static <K> Map<K, List<LabelledBlock>> grouped(
      List<LabelledBlock> blocks, Function<LabelledBlock, K> key) {
    return blocks.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  private static DocumentNode one(List<DocumentNode> nodes) {
    return nodes.size() == 1 ? nodes.get(0) : new SequenceNode(nodes.get(0).range(), nodes);
  }

  /** Returns the node of blocks that share some labels. */
  private static DocumentNode below(List<LabelledBlock> blocks, int shared) {
    LabelledBlock first = blocks.get(0);
    if (shared == first.labels().size()) {
      List<DocumentNode> contents = new ArrayList<>();
      blocks.forEach(block -> contents.add(block.content().headed(block.header(shared))));
      return one(contents);
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    grouped(blocks, block -> block.labels().get(shared).text())
        .forEach(
            (name, group) ->
                entries.put(
                    name, new Entry(group.get(0).labels().get(shared), below(group, shared + 1))));
    return new MappingNode(first.content().range(), entries, Optional.of(first.header(shared)));
  }

  /** Returns the header of the map below some labels. */
  private BlockHeader header(int shared) {
    return shared == 0
        ? new BlockHeader(type, labels)
        : new BlockHeader(labels.get(shared - 1), List.of());
  }
}
