package dev.hextet.core.resolve.provider;

import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.document.MappingNode;
import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.document.SequenceNode;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resource.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks the {@code terraform} blocks, which have no effect. */
public record TerraformBlock(Provider provider, ResolutionProblems report) {
  private static final Set<String> SUPPORTED = Set.of("required_version", "required_providers");
  private static final Set<String> NOT_YET =
      Set.of("backend", "cloud", "experiments", "provider_meta");

  /** Reports the arguments that have no support. */
  public void check(List<JsonBlock> blocks) {
    for (JsonBlock block : blocks) {
      BlockArguments.check(block, "terraform", SUPPORTED, NOT_YET, report);
      block.text("required_version", report);
      block.entry("required_providers").ifPresent(this::providers);
    }
  }

  /** Returns the keys in all {@code configuration_aliases}, which callers must give. */
  public SortedSet<String> aliases(List<JsonBlock> blocks) {
    SortedSet<String> aliases = new TreeSet<>();
    blocks.stream()
        .flatMap(block -> block.entry("required_providers").stream())
        .flatMap(entry -> JsonBlock.under(entry, report).stream())
        .flatMap(block -> block.entries().stream())
        .map(Entry::node)
        .filter(MappingNode.class::isInstance)
        .flatMap(node -> ((MappingNode) node).entry("configuration_aliases").stream())
        .forEach(entry -> aliases(entry, aliases));
    return aliases;
  }

  private void aliases(Entry entry, SortedSet<String> aliases) {
    if (!(entry.node() instanceof SequenceNode list)) {
      report.wrongType(
          entry.node().range(), "\"" + entry.name() + "\"", "a list", entry.node().what());
      return;
    }
    for (DocumentNode item : list.items()) {
      Optional<ScalarNode> key = item.reference();
      if (key.isPresent()) {
        aliases.add(key.get().text());
      } else {
        report.wrongType(item.range(), "an alias", "a name such as aws.west", item.what());
      }
    }
  }

  private void providers(Entry entry) {
    for (JsonBlock block : JsonBlock.under(entry, report)) {
      for (Entry required : block.entries()) {
        ProviderBlock.checkName(required.key(), provider, report);
      }
    }
  }
}
