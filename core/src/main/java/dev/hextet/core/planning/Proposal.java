package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.plan.AttributeChange;
import dev.hextet.core.plan.ChangeSettings;
import dev.hextet.core.resource.DesiredResource;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The proposal for one desired resource, before the others are considered.
 *
 * @param wanted the configuration of the resource
 * @param placement the planned placement
 * @param record the record of an existing resource
 * @param attributes before and after
 * @param configured names of the attributes that the document sets
 * @param replacement decision on a replacement, with its reasons
 * @param terms timeouts and open conditions
 */
record Proposal(
    ResourceConfiguration wanted,
    ProviderPlacement placement,
    Optional<ResourceRecord> record,
    AttributeChange attributes,
    SortedSet<String> configured,
    ReplacementDecision replacement,
    ChangeSettings terms) {

  Address address() {
    return wanted.address();
  }

  Proposal withTerms(ChangeSettings newTerms) {
    return new Proposal(wanted, placement, record, attributes, configured, replacement, newTerms);
  }

  DesiredResource draft() {
    return new DesiredResource(address(), after(), placement);
  }

  /** Determines whether the resource is created, updated or replaced. */
  boolean changes() {
    return isNew() || replace() || !changed().isEmpty();
  }

  boolean isNew() {
    return record.isEmpty();
  }

  /** The live attributes, marked; empty for a new resource. */
  Attributes before() {
    return attributes.before();
  }

  /** The desired attributes. */
  Attributes after() {
    return attributes.after();
  }

  /** Names of the attributes that differ. */
  SortedSet<String> changed() {
    return attributes.changed();
  }

  /** Names of the attributes that require a replacement. */
  SortedSet<String> forcing() {
    return attributes.forcing();
  }

  boolean replace() {
    return replacement.replace();
  }

  /** The references in replace_triggered_by that replace the resource. */
  List<String> triggers() {
    return replacement.triggers();
  }
}
