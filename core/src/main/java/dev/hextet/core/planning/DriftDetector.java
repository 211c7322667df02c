package dev.hextet.core.planning;

import dev.hextet.core.plan.Drift;
import dev.hextet.core.refresh.ObservedResources;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.value.Value;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the recorded attributes of a resource with the live ones. */
final class DriftDetector {
  private final ObservedResources live;

  DriftDetector(ObservedResources live) {
    this.live = live;
  }

  /**
   * Returns the drift of a resource; empty if no attribute that the document sets has changed. A
   * resource with an unfinished step has none: it differs from the goal of that step.
   */
  Optional<Drift> drift(ResourceRecord record, ResourceType type) {
    Attributes recorded = new Attributes(record.attributes());
    if (live.record(record.address()).isEmpty()) {
      return Optional.of(
          new Drift(
              record.address(), record.id(), recorded, Attributes.EMPTY, true, new TreeSet<>()));
    }
    if (record.pending().isOpen()) {
      return Optional.empty();
    }
    Attributes now = live.attributes(record);
    SortedSet<String> changed = new TreeSet<>();
    for (Attribute<?> attribute : type.schema().attributes().values()) {
      if (isCompared(record, attribute, type.schema())
          && !isAsRecorded(record, attribute, recorded, now)) {
        changed.add(attribute.name());
      }
    }
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Drift(record.address(), record.id(), recorded, now, false, changed));
  }

  /** The attributes that the document sets are compared; for a secret part, its whole. */
  private static boolean isCompared(ResourceRecord record, Attribute<?> attribute, Schema schema) {
    String name = attribute.name();
    boolean isReported = attribute.refreshed() && !isSecretPart(record, attribute);
    return isReported
        && (record.configured().contains(name)
            || schema.attributes().values().stream()
                .anyMatch(part -> part.partOf().equals(name) && isSecretPart(record, part)));
  }

  private static boolean isSecretPart(ResourceRecord record, Attribute<?> attribute) {
    return !attribute.partOf().isEmpty() && record.sensitive().containsKey(attribute.name());
  }

  private boolean isAsRecorded(
      ResourceRecord record, Attribute<?> attribute, Attributes recorded, Attributes now) {
    Value seen = now.value(attribute);
    return record.sensitive().containsKey(attribute.name())
        ? ObservedResources.isDigest(seen) || live.isRecorded(record, attribute.name(), seen)
        : recorded.value(attribute).equals(seen);
  }
}
