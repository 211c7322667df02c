package dev.hextet.core.planning;

import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.resolve.ResourceConfiguration;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What is proposed for one wanted resource, before the others are looked at.
 *
 * @param wanted the document's part
 * @param site where it is to be
 * @param record what was recorded, if it is still there
 * @param before the live attributes, marked; empty if it is to be made
 * @param after the wanted attributes
 * @param changed names of those that differ
 * @param forcing the names among them that force a replacement
 * @param configured names of the attributes that the document sets
 * @param replace whether it is replaced
 * @param triggers the references in its replace_triggered_by that replace it
 * @param terms the conditions that are still open, and its timeouts
 */
record Proposal(
    ResourceConfiguration wanted,
    ProviderPlacement site,
    Optional<ResourceRecord> record,
    Attributes before,
    Attributes after,
    SortedSet<String> changed,
    SortedSet<String> forcing,
    SortedSet<String> configured,
    boolean replace,
    List<String> triggers,
    ChangeSettings terms) {

  Address address() {
    return wanted.address();
  }

  /** The same under other terms. */
  Proposal under(ChangeSettings newTerms) {
    return new Proposal(
        wanted,
        site,
        record,
        before,
        after,
        changed,
        forcing,
        configured,
        replace,
        triggers,
        newTerms);
  }

  DesiredResource draft() {
    return new DesiredResource(address(), after, site);
  }

  /** Whether it is made, changed or replaced. */
  boolean changes() {
    return isNew() || replace || !changed.isEmpty();
  }

  boolean isNew() {
    return record.isEmpty();
  }
}
