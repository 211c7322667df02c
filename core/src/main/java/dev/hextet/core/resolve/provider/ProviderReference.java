package dev.hextet.core.resolve.provider;

import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the provider configuration of a resource: the one that it names, or the one without an
 * alias.
 *
 * @param provider the provider's name
 * @param keys of the configurations in the document
 */
public record ProviderReference(
    String provider, Collection<String> keys, ResolutionProblems report) {

  /**
   * Returns the key of the configuration; after a problem, that of the default configuration. The
   * default configuration always exists; without a block, the environment defines it.
   */
  public String of(JsonBlock block) {
    Optional<Entry> entry = block.entry("provider").filter(said -> !said.node().isNull());
    if (entry.isPresent()) {
      return named(entry.get());
    }
    return provider;
  }

  private String named(Entry entry) {
    Optional<ScalarNode> reference = entry.node().reference();
    if (reference.isEmpty()) {
      report.wrongType(
          entry.node().range(), "\"provider\"", "a name such as aws.west", entry.node().what());
      return provider;
    }
    ScalarNode name = reference.get();
    SortedSet<String> all = new TreeSet<>(keys);
    all.add(provider);
    boolean known = all.contains(name.text());
    if (!known) {
      report.add(
          name.range(),
          ResolveDiagnostic.UNKNOWN_PROVIDER.with(name.text(), Suggestion.hint(name.text(), all)));
    }
    return known ? name.text() : provider;
  }
}
