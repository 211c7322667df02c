package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Recorded state of a resource.
 *
 * @param address address in the document
 * @param id ID in the cloud; empty in a journal until a call has returned it
 * @param placement provider configuration and region
 * @param contents attributes
 * @param lifecycle dependencies, guard and timeouts
 * @param token ownership token of the creating call; empty for an imported resource
 * @param pending changes that an interrupted step has left to do
 */
public record ResourceRecord(
    Address address,
    String id,
    RecordedPlacement placement,
    AttributeRecord contents,
    LifecycleRecord lifecycle,
    String token,
    PendingChanges pending) {

  public ResourceRecord {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(placement, "placement");
    Objects.requireNonNull(contents, "contents");
    Objects.requireNonNull(lifecycle, "lifecycle");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(pending, "pending");
  }

  /**
   * Starts the record of a resource: no attributes, no lifecycle settings, no token, no pending
   * changes. The {@code with…} methods add them.
   *
   * @param schema version of the schema of its type
   */
  public static ResourceRecord start(
      Address address, String id, RecordedPlacement placement, int schema) {
    return new ResourceRecord(
        address,
        id,
        placement,
        AttributeRecord.empty(schema),
        LifecycleRecord.NONE,
        "",
        PendingChanges.NONE);
  }

  /** Returns the key of the provider configuration. */
  public String provider() {
    return placement.provider();
  }

  /** Returns the name of the region. */
  public String region() {
    return placement.region();
  }

  /** Returns the names of the attributes that the document set at the last apply. */
  public SortedSet<String> configured() {
    return contents.configured();
  }

  /** Returns the values of the attributes that are not sensitive. */
  public Value.MapOf attributes() {
    return contents.plain();
  }

  /** Returns the digests of the sensitive attributes, by name. */
  public SortedMap<String, String> sensitive() {
    return contents.digests();
  }

  /** Returns the resources that are destroyed after this one. */
  public SortedSet<Address> dependencies() {
    return lifecycle.dependencies();
  }

  /** Determines whether {@code prevent_destroy} applies. */
  public boolean guard() {
    return lifecycle.guard();
  }

  /** Returns the limits of the operations, as far as the document sets them. */
  public OperationTimeouts timeouts() {
    return lifecycle.timeouts();
  }

  /** Returns the version of the schema of the resource type. */
  public int schema() {
    return contents.schema();
  }

  /** Returns a copy under another address. */
  public ResourceRecord withAddress(Address newAddress) {
    return new ResourceRecord(newAddress, id, placement, contents, lifecycle, token, pending);
  }

  /** Returns a copy with another ID, which is also the value of the attribute {@code id}. */
  public ResourceRecord withId(String newId) {
    return withRecordedId(newId)
        .withContents(contents.withPlain(contents.plain().with("id", Value.of(newId))));
  }

  private ResourceRecord withRecordedId(String newId) {
    return new ResourceRecord(address, newId, placement, contents, lifecycle, token, pending);
  }

  /** Returns a copy with another placement. */
  public ResourceRecord withPlacement(RecordedPlacement newPlacement) {
    return new ResourceRecord(address, id, newPlacement, contents, lifecycle, token, pending);
  }

  /** Returns a copy with other attributes. */
  public ResourceRecord withContents(AttributeRecord newContents) {
    return new ResourceRecord(address, id, placement, newContents, lifecycle, token, pending);
  }

  /** Returns a copy with other lifecycle settings. */
  public ResourceRecord withLifecycle(LifecycleRecord newLifecycle) {
    return new ResourceRecord(address, id, placement, contents, newLifecycle, token, pending);
  }

  /** Returns a copy with another ownership token. */
  public ResourceRecord withToken(String newToken) {
    return new ResourceRecord(address, id, placement, contents, lifecycle, newToken, pending);
  }

  /** Returns a copy with other pending changes. */
  public ResourceRecord withPending(PendingChanges newPending) {
    return new ResourceRecord(address, id, placement, contents, lifecycle, token, newPending);
  }

  /** Returns a copy with other dependencies. */
  public ResourceRecord withDependencies(Set<Address> newDependencies) {
    return withLifecycle(lifecycle.withDependencies(newDependencies));
  }

  /** Returns a copy under the address of a resource that its successor replaces. */
  public ResourceRecord deposed() {
    return withAddress(address.deposed(id));
  }

  /**
   * Returns a copy with other values: digests of the sensitive ones, and the values of the others.
   * The digest of an attribute that is not among the values stays.
   */
  public ResourceRecord withValues(String newId, Value.MapOf values, Sealer sealer) {
    Map<String, Value> plain = new TreeMap<>();
    SortedMap<String, String> digests = new TreeMap<>(sensitive());
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
    return withRecordedId(newId)
        .withContents(contents.withPlain(Value.map(plain)).withDigests(digests));
  }

  /**
   * Returns a copy with the values that a read shows. Sensitive attributes stay sensitive. The ID
   * follows the read too, because some updates give a resource another ID.
   */
  public ResourceRecord observed(Value.MapOf live, Sealer sealer) {
    Map<String, Value> marked = new TreeMap<>(live.entries());
    for (String name : sensitive().keySet()) {
      marked.computeIfPresent(
          name,
          (n, value) -> value.isNull() ? null : Value.sensitive(value, Term.named("sensitive")));
    }
    String newId = live.get("id").asText().orElse(id);
    return withValues(newId, Value.map(marked), sealer).withPending(pending.observed());
  }

  /**
   * Returns a copy with the settings that the document has now, and without pending changes.
   *
   * @param newConfigured names of the attributes that the document sets
   * @param newProvider key of the provider configuration
   */
  public ResourceRecord reconciled(
      Set<String> newConfigured, LifecycleRecord newLifecycle, String newProvider) {
    return withContents(contents.withConfigured(newConfigured))
        .withLifecycle(newLifecycle)
        .withPlacement(placement.withProvider(newProvider))
        .withPending(PendingChanges.NONE);
  }

  /**
   * Returns the record that holds while a step is under way: with the settings from before the step
   * and those from after it.
   *
   * @param next record after the step
   * @param rest changes that are left to do if the step is interrupted
   */
  public ResourceRecord during(ResourceRecord next, PendingChanges rest) {
    SortedSet<String> both = new TreeSet<>(configured());
    both.addAll(next.configured());
    return reconciled(both, lifecycle.during(next.lifecycle), next.provider()).withPending(rest);
  }

  /** Determines whether a value is the recorded value of a sensitive attribute. */
  public boolean isRecorded(Sealer sealer, String attribute, Value value) {
    String digest = sensitive().get(attribute);
    return digest != null
        && sealer.isOf(
            digest, value, () -> Digests.salted(salt(sealer.lineage(), attribute), value));
  }

  /** Returns the digest of a value of a sensitive attribute. */
  public String digest(Sealer sealer, String attribute, Value value) {
    return sealer.digest(salt(sealer.lineage(), attribute), value);
  }

  /** Returns the recorded digest if it is the value's; replaces a digest of an older version. */
  private String recorded(Sealer sealer, String attribute, Value value) {
    String digest = sensitive().getOrDefault(attribute, "");
    return Sealer.isSealed(digest) && isRecorded(sealer, attribute, value)
        ? digest
        : digest(sealer, attribute, value);
  }

  /**
   * Returns the salt of the digest of a sensitive attribute. It contains the ownership token, which
   * stays the same under another address. An imported resource has only its address.
   */
  String salt(String lineage, String attribute) {
    return lineage + " " + (token.isEmpty() ? address : token) + " " + attribute;
  }
}
