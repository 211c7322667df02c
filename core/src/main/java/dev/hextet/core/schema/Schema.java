package dev.hextet.core.schema;

import dev.hextet.core.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Attributes of a resource type.
 *
 * @param type name of the type in documents
 * @param version number that increases if recorded attributes change their form
 * @param doc a sentence for the documentation
 * @param attributes by name, in the order of the documentation
 * @param unsupported names that Terraform's provider supports and hextet does not
 * @param timeouts names that the timeouts block accepts: {@code create}, {@code read}, {@code
 *     update}, {@code delete}
 */
public record Schema(
    String type,
    int version,
    String doc,
    Map<String, Attribute<?>> attributes,
    Set<String> unsupported,
    Set<String> timeouts) {

  public Schema {
    attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    unsupported = Set.copyOf(unsupported);
    timeouts = Set.copyOf(timeouts);
  }

  /** A schema of version 1. */
  public static Schema of(
      String type, String doc, List<Attribute<?>> attributes, Set<String> unsupported) {
    Map<String, Attribute<?>> byName = new LinkedHashMap<>();
    for (Attribute<?> attribute : attributes) {
      if (byName.put(attribute.name(), attribute) != null) {
        throw new IllegalArgumentException(type + " has two attributes " + attribute.name());
      }
    }
    return new Schema(type, 1, doc, byName, unsupported, Set.of());
  }

  /** The same with a timeouts block. */
  public Schema timeouts(String... operations) {
    return new Schema(type, version, doc, attributes, unsupported, Set.of(operations));
  }

  /**
   * Returns the object that expressions read: all attributes of a resource, with or without a
   * value.
   */
  public Value.MapOf read(Attributes canonical) {
    Map<String, Value> read = new TreeMap<>(canonical.values().entries());
    attributes.values().forEach(one -> read.put(one.name(), one.read(canonical.value(one))));
    return Value.map(read);
  }

  public Optional<Attribute<?>> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }
}
