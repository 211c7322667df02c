package dev.hextet.core.state;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was recorded of a resource.
 *
 * @param address its address
 * @param id its id in the cloud
 * @param provider the key of the provider configuration that it is reached with: {@code aws}, or
 *     {@code aws.west} of one with an alias
 * @param region the region it is in
 * @param schema the version of its type's schema
 * @param configured names of the attributes that the document set when it was last applied
 * @param attributes canonical values, none of them sensitive or unknown
 * @param sensitive salted digests of the sensitive attributes
 * @param dependencies the resources that must go after it
 * @param guard whether prevent_destroy holds
 * @param token the ownership token it was made with; empty if it was not made by us
 * @param timeouts how long the cloud may take for it, where the document says so
 * @param remainder what is left to do of a step that was cut off
 */
public record ResourceRecord(
    Address address,
    String id,
    String provider,
    String region,
    int schema,
    SortedSet<String> configured,
    Value.MapOf attributes,
    SortedMap<String, String> sensitive,
    SortedSet<Address> dependencies,
    boolean guard,
    String token,
    OperationTimeouts timeouts,
    PendingChanges remainder) {

  public ResourceRecord {
    Objects.requireNonNull(address, "address");
    configured = sorted(configured);
    sensitive = Collections.unmodifiableSortedMap(new TreeMap<>(sensitive));
    dependencies = sorted(dependencies);
    Objects.requireNonNull(timeouts, "timeouts");
    if (!attributes.isKnown() || attributes.isSensitive()) {
      throw new IllegalArgumentException(address + " is to be recorded with a value that must not");
    }
  }

  /** What is first recorded: without timeouts of its own, and with nothing left to do. */
  public ResourceRecord(
      Address address,
      String id,
      String provider,
      String region,
      int schema,
      SortedSet<String> configured,
      Value.MapOf attributes,
      SortedMap<String, String> sensitive,
      SortedSet<Address> dependencies,
      boolean guard,
      String token) {
    this(
        address,
        id,
        provider,
        region,
        schema,
        configured,
        attributes,
        sensitive,
        dependencies,
        guard,
        token,
        OperationTimeouts.NONE,
        PendingChanges.NONE);
  }

  private static <T> SortedSet<T> sorted(Set<T> members) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }

  /**
   * The same resource with other attributes; what is sensitive in them becomes a digest. The digest
   * of what is not among them stays.
   */
  public ResourceRecord with(String newId, Value.MapOf values, Sealer sealer) {
    Map<String, Value> plain = new TreeMap<>();
    SortedMap<String, String> digests = new TreeMap<>(sensitive);
    values
        .entries()
        .forEach(
            (name, value) -> {
              if (value.isKnown()) {
                digests.remove(name);
              }
              if (value.isSensitive() && value.isKnown()) {
                digests.put(name, recorded(sealer, name, value));
              } else if (value.isKnown() && !value.isNull()) {
                plain.put(name, value);
              }
            });
    return with(address, newId, Value.map(plain), digests, remainder);
  }

  /**
   * The same resource as it is seen now, under the id that it has now: some get another one when
   * they are changed. What was sensitive stays so.
   */
  public ResourceRecord seen(Value.MapOf live, Sealer sealer) {
    Map<String, Value> marked = new TreeMap<>(live.entries());
    for (String name : sensitive.keySet()) {
      marked.computeIfPresent(
          name, (n, value) -> value.isNull() ? null : Value.sensitive(value, "sensitive"));
    }
    String newId = live.get("id").asText().orElse(id);
    ResourceRecord now = with(newId, Value.map(marked), sealer);
    return with(address, newId, now.attributes, now.sensitive, remainder.seen());
  }

  /** The same resource with what the document says of it now, and nothing left to do. */
  public ResourceRecord wanted(
      SortedSet<String> newConfigured,
      SortedSet<Address> newDependencies,
      boolean newGuard,
      OperationTimeouts newTimeouts,
      String newProvider) {
    return new ResourceRecord(
        address,
        id,
        newProvider,
        region,
        schema,
        newConfigured,
        attributes,
        sensitive,
        newDependencies,
        newGuard,
        token,
        newTimeouts,
        PendingChanges.NONE);
  }

  /**
   * The same resource while it is being changed: with what the document says of it now and what it
   * said before, until the change has come to its end.
   *
   * @param next what will be recorded then
   */
  public ResourceRecord changing(ResourceRecord next, PendingChanges rest) {
    SortedSet<String> both = new TreeSet<>(configured);
    both.addAll(next.configured);
    SortedSet<Address> needed = new TreeSet<>(dependencies);
    needed.addAll(next.dependencies);
    return wanted(both, needed, guard || next.guard, next.timeouts, next.provider).leaving(rest);
  }

  /** The same resource, now that its id is known. */
  public ResourceRecord withId(String newId) {
    return with(address, newId, attributes.with("id", Value.of(newId)), sensitive, remainder);
  }

  /** The same resource with no more attributes than these. */
  public ResourceRecord watching(Value.MapOf watched) {
    return with(address, id, watched, sensitive, remainder);
  }

  /** The same resource under the address of what is replaced. */
  public ResourceRecord deposed() {
    return at(address.deposed(id));
  }

  /** The same resource under another address. */
  public ResourceRecord at(Address newAddress) {
    return with(newAddress, id, attributes, sensitive, remainder);
  }

  /** The same resource with something left to do. */
  public ResourceRecord leaving(PendingChanges rest) {
    return with(address, id, attributes, sensitive, rest);
  }

  private ResourceRecord with(
      Address newAddress,
      String newId,
      Value.MapOf newAttributes,
      SortedMap<String, String> digests,
      PendingChanges rest) {
    return new ResourceRecord(
        newAddress,
        newId,
        provider,
        region,
        schema,
        configured,
        newAttributes,
        digests,
        dependencies,
        guard,
        token,
        timeouts,
        rest);
  }

  /** The same resource with other needs. */
  public ResourceRecord needing(SortedSet<Address> newDependencies) {
    return wanted(configured, newDependencies, guard, timeouts, provider).leaving(remainder);
  }

  /** Whether a value is the recorded one of a sensitive attribute. */
  public boolean isRecorded(Sealer sealer, String attribute, Value value) {
    String digest = sensitive.get(attribute);
    return digest != null
        && sealer.isOf(
            digest, value, () -> Digests.salted(salt(sealer.lineage(), attribute), value));
  }

  /** The digest of a value of a sensitive attribute. */
  public String digest(Sealer sealer, String attribute, Value value) {
    return sealer.digest(salt(sealer.lineage(), attribute), value);
  }

  /** The digest that is recorded, if it is the value's; one of an older version is made anew. */
  private String recorded(Sealer sealer, String attribute, Value value) {
    String digest = sensitive.getOrDefault(attribute, "");
    return Sealer.isSealed(digest) && isRecorded(sealer, attribute, value)
        ? digest
        : digest(sealer, attribute, value);
  }

  /**
   * What the digest of a sensitive attribute is salted with: the token that the resource was made
   * with, which it keeps under another address. What was not made by us has only its address.
   */
  String salt(String lineage, String attribute) {
    return lineage + " " + (token.isEmpty() ? address : token) + " " + attribute;
  }
}
