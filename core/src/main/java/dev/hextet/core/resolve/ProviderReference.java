package dev.hextet.core.resolve;

import dev.hextet.core.document.Mapping.Entry;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.resource.Address;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the provider configuration of a resource: the one that it names, or the one without an
 * alias.
 *
 * @param provider the provider's name
 * @param keys of the configurations in the document
 */
record ProviderReference(String provider, Set<String> keys, Report report) {

  /** The key of the configuration; after a problem, that of the one without an alias. */
  String of(Address address, Block block) {
    Optional<Entry> entry = block.entry("provider").filter(said -> !said.node().isNull());
    if (entry.isPresent()) {
      return named(entry.get());
    }
    if (!keys.isEmpty() && !keys.contains(provider)) {
      report.error(
          "NoDefaultProvider",
          block.label().range(),
          address + " does not say which provider it is reached with",
          "Every configuration of "
              + provider
              + " has an alias. Add provider: "
              + new TreeSet<>(keys).first()
              + ", or leave the alias of one out.");
    }
    return provider;
  }

  private String named(Entry entry) {
    if (!(entry.node() instanceof Scalar name) || name.value().asText().isEmpty()) {
      report.wrongType(
          entry.node().range(), "\"provider\"", "a name such as aws.west", entry.node().what());
      return provider;
    }
    boolean known = name.text().equals(provider) && keys.isEmpty() || keys.contains(name.text());
    if (!known) {
      Set<String> others = keys.isEmpty() ? Set.of(provider) : keys;
      report.unknown(
          "UnknownProvider", name, "there is no provider", List.copyOf(new TreeSet<>(others)));
    }
    return known ? name.text() : provider;
  }
}
