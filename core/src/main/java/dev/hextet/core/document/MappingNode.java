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
 * @param entriesByName in the order of the document; what merge keys bring in comes last
 */
public record MappingNode(SourceRange range, Map<String, Entry> entriesByName)
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

  public MappingNode {
    entriesByName = Collections.unmodifiableMap(new LinkedHashMap<>(entriesByName));
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
