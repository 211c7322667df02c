package dev.hextet.core.state;

import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Recorded attributes of a resource.
 *
 * @param schema version of the schema of the resource type
 * @param configured names of the attributes that the document set at the last apply
 * @param plain canonical values; none of them is sensitive or unknown
 * @param digests salted digests of the sensitive attributes, by name
 */
public record AttributeRecord(
    int schema,
    SortedSet<String> configured,
    Value.MapOf plain,
    SortedMap<String, String> digests) {

  public AttributeRecord {
    configured = Collections.unmodifiableSortedSet(new TreeSet<>(configured));
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    if (!plain.isKnown() || plain.isSensitive()) {
      throw new IllegalArgumentException("a recorded attribute is sensitive or unknown");
    }
  }

  /**
   * Returns a record without attributes.
   *
   * @param schema version of the schema of the resource type
   */
  public static AttributeRecord empty(int schema) {
    return new AttributeRecord(schema, new TreeSet<>(), Value.map(Map.of()), new TreeMap<>());
  }

  /** Returns a copy with other names of configured attributes. */
  public AttributeRecord withConfigured(Set<String> newConfigured) {
    return new AttributeRecord(schema, new TreeSet<>(newConfigured), plain, digests);
  }

  /** Returns a copy with other plain values. */
  public AttributeRecord withPlain(Value.MapOf newPlain) {
    return new AttributeRecord(schema, configured, newPlain, digests);
  }

  /** Returns a copy with other digests. */
  public AttributeRecord withDigests(SortedMap<String, String> newDigests) {
    return new AttributeRecord(schema, configured, plain, newDigests);
  }
}
