package dev.hextet.core.document;

import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.value.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values by name.
 *
 * @param range from the first key to the last value, braces included
 * @param entriesByName in the order of the document; entries of merge keys come last
 * @param header header of a block in HCL's native syntax; empty for a map
 */
public record MappingNode(
    SourceRange range, Map<String, Entry> entriesByName, Optional<BlockHeader> header)
    implements DocumentNode {

  /**
   * A key and its value.
   *
   * @param key a string
   * @param node the value
   */
  public record Entry(ScalarNode key, DocumentNode node) {

    /** The key's characters. */
    public String name() {
      return key.text();
    }
  }

  /** A map. */
  public MappingNode(SourceRange range, Map<String, Entry> entriesByName) {
    this(range, entriesByName, Optional.empty());
  }

  public MappingNode {
    entriesByName = Collections.unmodifiableMap(new LinkedHashMap<>(entriesByName));
  }

  /** Returns the content of a block with its header. */
  MappingNode headed(BlockHeader block) {
    return new MappingNode(range, entriesByName, Optional.of(block));
  }

  /** Returns the same map with other entries. */
  public MappingNode with(Map<String, Entry> entries) {
    return new MappingNode(range, entries, header);
  }

  /** All entries, in order. */
  public Collection<Entry> entries() {
    return entriesByName.values();
  }

  public Optional<Entry> entry(String name) {
    return Optional.ofNullable(entriesByName.get(name));
  }

  @Override
  public Value value() {
    Map<String, Value> values = new TreeMap<>();
    entries().forEach(entry -> values.put(entry.name(), entry.node().value()));
    return Value.map(values);
  }

  @Override
  public String what() {
    return "a map";
  }
}
