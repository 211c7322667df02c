package dev.hextet.core.resolve.block;

import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Change of the content of one block by an override file.
 *
 * @param type type of the block
 * @param content arguments and nested blocks of the override
 */
record ContentOverride(String type, MappingNode content) {
  private static final String DYNAMIC = "dynamic";

  /** Nested blocks that are changed argument by argument. */
  private static final Set<String> MERGED = Set.of("lifecycle", "required_providers");

  /** Nested blocks that exclude each other. */
  private static final Set<String> STATE_LOCATIONS = Set.of("backend", "cloud");

  /** Returns the changed content of a block; empty if the block is another provider's. */
  Optional<MappingNode> applied(MappingNode block) {
    if (type.equals("provider") && !alias(block).equals(alias(content))) {
      return Optional.empty();
    }
    Map<String, Entry> entries = new LinkedHashMap<>(block.entriesByName());
    for (Entry entry : content.entries()) {
      if (entry.name().equals(DYNAMIC)) {
        addDynamic(entry, entries);
      } else {
        replace(entry, entries);
      }
    }
    return Optional.of(block.with(entries));
  }

  private static Value alias(MappingNode provider) {
    return provider.entry("alias").map(entry -> entry.node().value()).orElse(Value.NULL);
  }

  private static void replace(Entry entry, Map<String, Entry> entries) {
    Entry before = entries.get(entry.name());
    if (STATE_LOCATIONS.contains(entry.name())) {
      entries.keySet().removeAll(STATE_LOCATIONS);
    }
    removeDynamic(entry.name(), entries);
    Entry changed = before == null || !MERGED.contains(entry.name()) ? entry : union(before, entry);
    entries.put(entry.name(), changed);
  }

  private static Entry union(Entry before, Entry entry) {
    if (!(before.node() instanceof MappingNode old
        && entry.node() instanceof MappingNode changes)) {
      return entry;
    }
    Map<String, Entry> entries = new LinkedHashMap<>(old.entriesByName());
    entries.putAll(changes.entriesByName());
    return new Entry(entry.key(), old.with(entries));
  }

  /** Replaces the blocks of the types that {@code dynamic} blocks generate. */
  private static void addDynamic(Entry dynamic, Map<String, Entry> entries) {
    for (DocumentNode item : BlockOverrides.items(dynamic.node())) {
      if (item instanceof MappingNode mapping) {
        mapping
            .entriesByName()
            .keySet()
            .forEach(
                generated -> {
                  entries.remove(generated);
                  removeDynamic(generated, entries);
                });
      }
    }
    List<DocumentNode> items = new ArrayList<>();
    Optional.ofNullable(entries.get(DYNAMIC))
        .ifPresent(before -> items.addAll(BlockOverrides.items(before.node())));
    items.addAll(BlockOverrides.items(dynamic.node()));
    entries.put(DYNAMIC, new Entry(dynamic.key(), new SequenceNode(dynamic.node().range(), items)));
  }

  private static void removeDynamic(String generated, Map<String, Entry> entries) {
    Entry dynamic = entries.remove(DYNAMIC);
    if (dynamic == null) {
      return;
    }
    List<DocumentNode> kept = new ArrayList<>();
    for (DocumentNode item : BlockOverrides.items(dynamic.node())) {
      if (item instanceof MappingNode mapping) {
        Map<String, Entry> others = new LinkedHashMap<>(mapping.entriesByName());
        others.remove(generated);
        if (!others.isEmpty()) {
          kept.add(mapping.with(others));
        }
      }
    }
    if (!kept.isEmpty()) {
      entries.put(
          DYNAMIC, new Entry(dynamic.key(), new SequenceNode(dynamic.node().range(), kept)));
    }
  }
}
