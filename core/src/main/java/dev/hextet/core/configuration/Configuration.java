package dev.hextet.core.configuration;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.expression.Condition;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is wanted.
 *
 * @param resources the resource blocks, by address
 * @param data the data blocks, by address
 * @param order the addresses of all blocks, each after those it depends on; those that do not
 *     depend on one another are in the order of their addresses
 * @param outputs by name
 * @param variables all variables that have a value; the sensitive values are marked
 * @param providers the configurations of providers, by key
 * @param scopes gives the scope of expressions, from what references to resources stand for
 * @param digest SHA-256 of the document's text, ops files included, in hex; empty without a
 *     document
 * @param warnings of reading the document
 * @param checks the assertions of each check block, by name
 * @param refactoring what was moved and removed
 */
public record Configuration(
    SortedMap<Address, ResourceConfiguration> resources,
    SortedMap<Address, DataConfiguration> data,
    List<Address> order,
    SortedMap<String, OutputConfiguration> outputs,
    SortedMap<String, GivenVariable> variables,
    SortedMap<String, ProviderConfiguration> providers,
    Function<Function<LocatedReferent, Value>, Scope> scopes,
    String digest,
    List<Diagnostic> warnings,
    SortedMap<String, List<Condition>> checks,
    Refactoring refactoring) {

  /** A document that wants nothing. */
  public static final Configuration EMPTY =
      new Configuration(
          new TreeMap<>(),
          new TreeMap<>(),
          List.of(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          resources -> resources::apply,
          "",
          List.of(),
          new TreeMap<>(),
          Refactoring.NONE);

  public Configuration {
    resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
    order = List.copyOf(order);
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    variables = Collections.unmodifiableSortedMap(new TreeMap<>(variables));
    providers = Collections.unmodifiableSortedMap(new TreeMap<>(providers));
    warnings = List.copyOf(warnings);
    Objects.requireNonNull(refactoring, "refactoring");
    checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
  }

  /** The block of an address without a key. */
  public Optional<BlockConfiguration> block(Address address) {
    return Optional.ofNullable(address.isData() ? data.get(address) : resources.get(address));
  }

  /** The scope in which expressions are evaluated once it is said what resources stand for. */
  public Scope scope(Function<LocatedReferent, Value> resourceValues) {
    return scopes.apply(resourceValues);
  }

  /** The same providers and variables, and nothing wanted. */
  public Configuration withoutResources() {
    return new Configuration(
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        new TreeMap<>(),
        variables,
        providers,
        scopes,
        digest,
        warnings,
        new TreeMap<>(),
        refactoring);
  }

  /** The settings of all providers, by key. */
  public SortedMap<String, Value.MapOf> settings() {
    SortedMap<String, Value.MapOf> settings = new TreeMap<>();
    providers.forEach((key, provider) -> settings.put(key, provider.settings()));
    return settings;
  }
}
