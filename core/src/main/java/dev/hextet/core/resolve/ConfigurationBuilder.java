package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.BlockReferences;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the configurations of drafts with resolved references. */
record ConfigurationBuilder(
    ResourceBlocks blocks,
    DependencyGraph<Address> graph,
    BlockDependencies dependencies,
    ScopeFactory scopes,
    ResolutionProblems report) {

  SortedMap<Address, ResourceConfiguration> resources() {
    SortedMap<Address, ResourceConfiguration> resources = new TreeMap<>();
    for (ResourceDraft draft : blocks.drafts().values()) {
      if (!draft.address().isData()) {
        resources.put(draft.address(), resource(draft));
      }
    }
    return resources;
  }

  private ResourceConfiguration resource(ResourceDraft draft) {
    return new ResourceConfiguration(
        draft.address(),
        blocks.type(draft.address()),
        draft.content(),
        references(draft),
        draft.meta().lifecycle(),
        new TimeoutsBlock(report).durations(draft.meta().timeouts(), scopes));
  }

  SortedMap<Address, DataConfiguration> data() {
    SortedMap<Address, DataConfiguration> data = new TreeMap<>();
    for (ResourceDraft draft : blocks.drafts().values()) {
      if (draft.address().isData()) {
        data.put(draft.address(), data(draft));
      }
    }
    return data;
  }

  private DataConfiguration data(ResourceDraft draft) {
    return new DataConfiguration(
        draft.address(),
        blocks.source(draft.address()),
        draft.content(),
        references(draft),
        BlockDependencies.after(draft),
        draft.meta().lifecycle());
  }

  private BlockReferences references(ResourceDraft draft) {
    return new BlockReferences(graph.needs(draft.address()), dependencies.byInstance(draft));
  }
}
