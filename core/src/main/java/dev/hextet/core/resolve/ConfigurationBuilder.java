package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.configuration.BlockContent;
import dev.hextet.core.configuration.BlockReferences;
import dev.hextet.core.configuration.CheckConfiguration;
import dev.hextet.core.configuration.ConfiguredBlocks;
import dev.hextet.core.configuration.DataConfiguration;
import dev.hextet.core.configuration.ResourceConfiguration;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the configurations of drafts with resolved references. */
record ConfigurationBuilder(
    ModuleTree tree,
    DependencyGraph<Address> graph,
    BlockDependencies dependencies,
    ResolutionProblems report) {

  /** Returns the blocks of all module instances. */
  ConfiguredBlocks blocks() {
    SortedMap<Address, ResourceConfiguration> resources = new TreeMap<>();
    SortedMap<Address, DataConfiguration> data = new TreeMap<>();
    for (ModuleNode node : dependencies.nodes()) {
      for (ResourceDraft draft : node.definition().resources().drafts().values()) {
        Address address = node.absolute(draft.address());
        if (address.isData()) {
          data.put(address, data(node, draft));
        } else {
          resources.put(address, resource(node, draft));
        }
      }
    }
    return new ConfiguredBlocks(resources, data, graph.order());
  }

  private ResourceConfiguration resource(ModuleNode node, ResourceDraft draft) {
    return new ResourceConfiguration(
        node.absolute(draft.address()),
        node.definition().resources().type(draft.address()),
        content(node, draft),
        references(node, draft),
        draft.meta().lifecycle(),
        new TimeoutsBlock(report).durations(draft.meta().timeouts(), tree.scopes().of(node)));
  }

  private DataConfiguration data(ModuleNode node, ResourceDraft draft) {
    return new DataConfiguration(
        node.absolute(draft.address()),
        node.definition().resources().source(draft.address()),
        content(node, draft),
        references(node, draft),
        dependencies.after(node, draft),
        draft.meta().lifecycle(),
        check(node, draft));
  }

  /** Returns the name of the check that contains a data block; empty for one at the top level. */
  private static String check(ModuleNode node, ResourceDraft draft) {
    String name = node.definition().resources().check(draft.address());
    return name.isEmpty() ? "" : CheckConfiguration.about(node.path(), name);
  }

  private static BlockContent content(ModuleNode node, ResourceDraft draft) {
    return draft.content().withProvider(node.provider(draft.content().provider()));
  }

  private BlockReferences references(ModuleNode node, ResourceDraft draft) {
    return new BlockReferences(
        graph.needs(node.absolute(draft.address())), dependencies.byInstance(node, draft));
  }
}
