package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Makes the configurations of drafts whose references were followed. */
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
        draft.where(),
        draft.attributes(),
        needs(draft),
        byInstance(draft),
        draft.lifecycle(),
        new TimeoutsBlock(report).durations(draft.timeouts(), scopes),
        draft.provider(),
        draft.repetition());
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
        draft.where(),
        draft.attributes(),
        needs(draft),
        byInstance(draft),
        BlockDependencies.after(draft),
        draft.lifecycle(),
        draft.provider(),
        draft.repetition());
  }

  private SortedSet<Address> needs(ResourceDraft draft) {
    return graph.needs(draft.address());
  }

  private Set<Address> byInstance(ResourceDraft draft) {
    return dependencies.byInstance(draft);
  }
}
