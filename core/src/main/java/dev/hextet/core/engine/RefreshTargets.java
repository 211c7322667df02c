package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.planning.ProviderPlacements;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.ResourceRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a refresh: all recorded ones, each with the attributes that a document set at
 * the last apply or sets now. A newly set attribute is read before it is changed.
 */
final class RefreshTargets {
  private RefreshTargets() {}

  /** For the plan of a document. */
  static List<RecordedResource> of(
      Collection<ResourceRecord> records,
      Configuration wanted,
      StaticEvaluation foreseen,
      ProviderPlacements placements) {
    return records.stream()
        .map(
            record ->
                recorded(record, set(record, wanted, foreseen), placements.of(record).provider()))
        .toList();
  }

  private static Set<String> set(
      ResourceRecord record, Configuration wanted, StaticEvaluation foreseen) {
    return Optional.of(record.address())
        .filter(address -> !address.isDeposed())
        .map(address -> wanted.resources().get(address.whole()))
        .flatMap(
            block ->
                foreseen
                    .scope(record.address())
                    .map(scope -> set(block, record.configured(), scope)))
        .orElse(Set.of());
  }

  /** Returns the targets for a read of the recorded resources. */
  static List<RecordedResource> of(Collection<ResourceRecord> records) {
    return records.stream().map(record -> recorded(record, Set.of(), record.provider())).toList();
  }

  /** Returns the targets for a read before or after a plan is applied. */
  static List<RecordedResource> of(Collection<ResourceRecord> records, Plan plan) {
    SortedMap<Address, PlannedChange> changes = plan.changesByAddress();
    return records.stream().map(record -> of(record, changes.get(record.address()))).toList();
  }

  private static RecordedResource of(ResourceRecord record, @Nullable PlannedChange change) {
    return change == null
        ? recorded(record, Set.of(), record.provider())
        : recorded(record, change.configured(), provider(record, change));
  }

  /**
   * Returns the provider of a record; a replaced resource has its new one only after it is
   * recorded.
   */
  static String provider(ResourceRecord record, PlannedChange change) {
    return change.action().creates() ? record.provider() : change.plannedPlacement().provider();
  }

  private static RecordedResource recorded(
      ResourceRecord record, Set<String> now, String provider) {
    Set<String> configured = new TreeSet<>(record.configured());
    configured.addAll(now);
    return new RecordedResource(
        record.address(), record.id(), new Attributes(record.attributes()), configured, provider);
  }

  /** The attributes that are set and were not; null is the same as not set. */
  private static Set<String> set(ResourceConfiguration resource, Set<String> before, Scope scope) {
    Set<String> set = new TreeSet<>();
    resource
        .attributes()
        .forEach(
            (name, expression) -> {
              if (!before.contains(name) && !isNull(expression, scope)) {
                set.add(name);
              }
            });
    return set;
  }

  private static boolean isNull(Expression expression, Scope scope) {
    try {
      return new Evaluator().evaluate(expression, scope).isNull();
    } catch (DiagnosticException e) {
      return false;
    }
  }
}
