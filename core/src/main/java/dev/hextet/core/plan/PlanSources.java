package dev.hextet.core.plan;

import dev.hextet.core.address.Address;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.value.Value;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings, variables and observed values that a plan relies on.
 *
 * @param providers the settings of each provider configuration, by key; without credentials
 * @param inputs the sensitive variables, by name
 * @param fingerprints digests of the live resources that the plan reads or changes
 * @param dataAttributes the results of the data sources that were read for the plan
 */
public record PlanSources(
    SortedMap<String, Value.MapOf> providers,
    SortedMap<String, PlannedInput> inputs,
    SortedMap<Address, String> fingerprints,
    SortedMap<Address, Attributes> dataAttributes) {
  /** The sources of a plan that reads nothing. */
  public static final PlanSources NONE =
      new PlanSources(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  public PlanSources {
    providers = Sorted.copy(providers);
    inputs = Sorted.copy(inputs);
    fingerprints = Sorted.copy(fingerprints);
    dataAttributes = Sorted.copy(dataAttributes);
  }

  public PlanSources withProviders(Map<String, Value.MapOf> newProviders) {
    return new PlanSources(Sorted.copy(newProviders), inputs, fingerprints, dataAttributes);
  }

  public PlanSources withInputs(Map<String, PlannedInput> newInputs) {
    return new PlanSources(providers, Sorted.copy(newInputs), fingerprints, dataAttributes);
  }

  public PlanSources withFingerprints(Map<Address, String> newFingerprints) {
    return new PlanSources(providers, inputs, Sorted.copy(newFingerprints), dataAttributes);
  }
}
