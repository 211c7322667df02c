package dev.hextet.core.resolve;

import dev.hextet.core.document.MappingNode.Entry;
import dev.hextet.core.resolve.block.BlockArguments;
import dev.hextet.core.resolve.block.JsonBlock;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resource.Provider;
import java.util.List;
import java.util.Set;

/** Checks the {@code terraform} blocks, which have no effect. */
record TerraformBlock(Provider provider, ResolutionProblems report) {
  private static final Set<String> SUPPORTED = Set.of("required_version", "required_providers");
  private static final Set<String> NOT_YET =
      Set.of("backend", "cloud", "experiments", "provider_meta");

  void check(List<JsonBlock> blocks) {
    for (JsonBlock block : blocks) {
      BlockArguments.check(block, "terraform", SUPPORTED, NOT_YET, report);
      block.text("required_version", report);
      block.entry("required_providers").ifPresent(this::providers);
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
