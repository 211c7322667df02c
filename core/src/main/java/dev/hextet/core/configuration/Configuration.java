package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Configuration of a document.
 *
 * @param blocks its resource and data blocks
 * @param modules the module instances, the root module among them
 * @param providers the configurations of providers, by key
 * @param digest SHA-256 of the document's text, ops files included, in hex; empty without a
 *     document
 * @param warnings warnings about the document
 * @param checks the check blocks, by name
 * @param refactoring moves, removals and imports
 */
public record Configuration(
    ConfiguredBlocks blocks,
    ConfiguredModules modules,
    SortedMap<String, ProviderConfiguration> providers,
    String digest,
    List<Diagnostic> warnings,
    SortedMap<String, CheckConfiguration> checks,
    Refactoring refactoring) {

  /** The configuration of an empty document. */
  public static final Configuration EMPTY =
      new Configuration(
          ConfiguredBlocks.NONE,
          ConfiguredModules.NONE,
          new TreeMap<>(),
          "",
          List.of(),
          new TreeMap<>(),
          Refactoring.NONE);

  public Configuration {
    Objects.requireNonNull(modules, "modules");
    providers = Collections.unmodifiableSortedMap(new TreeMap<>(providers));
    warnings = List.copyOf(warnings);
    Objects.requireNonNull(refactoring, "refactoring");
    checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
  }

  /** Returns the resource blocks, by address. */
  public SortedMap<Address, ResourceConfiguration> resources() {
    return blocks.resources();
  }

  /** Returns the data blocks, by address. */
  public SortedMap<Address, DataConfiguration> data() {
    return blocks.data();
  }

  /** Returns the addresses of all blocks, each after its dependencies. */
  public List<Address> order() {
    return blocks.order();
  }

  /** Returns the block of an address without a key. */
  public Optional<BlockConfiguration> block(Address address) {
    return Optional.ofNullable(address.isData() ? data().get(address) : resources().get(address));
  }

  /** Returns the variables of the root module that have a value. */
  public SortedMap<String, GivenVariable> variables() {
    return modules.root().variables();
  }

  /** Returns the outputs of the root module. */
  public SortedMap<String, OutputConfiguration> outputs() {
    return modules.root().outputs();
  }

  /**
   * Returns the scope of the root module's expressions.
   *
   * @param resources returns the value of a resource or data source, given its absolute address
   */
  public Scope scope(Function<LocatedReferent, Value> resources) {
    return scopes(resources).root();
  }

  /** Returns the scopes of all module instances. */
  public ModuleScopes scopes(Function<LocatedReferent, Value> resources) {
    return modules.scopes(resources);
  }

  /** Returns a copy without blocks, outputs and checks. */
  public Configuration withoutResources() {
    return new Configuration(
        ConfiguredBlocks.NONE,
        modules.withoutOutputs(),
        providers,
        digest,
        warnings,
        new TreeMap<>(),
        refactoring);
  }

  /** Returns a copy with other configurations of providers. */
  public Configuration withProviders(SortedMap<String, ProviderConfiguration> changed) {
    return new Configuration(blocks, modules, changed, digest, warnings, checks, refactoring);
  }

  /** Returns the settings of all providers, by key. */
  public SortedMap<String, Value.MapOf> settings() {
    SortedMap<String, Value.MapOf> settings = new TreeMap<>();
    providers.forEach((key, provider) -> settings.put(key, provider.settings()));
    return settings;
  }
}
