package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ReferenceUse;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dependencies among the blocks of all module instances. */
final class BlockDependencies {
  private final List<ModuleNode> nodes;
  private final Set<ModulePath> modules;
  private final ModuleTree tree;
  private final ModuleReferences references;

  /**
   * @param nodes the instances whose blocks count
   */
  BlockDependencies(ModuleTree tree, List<ModuleNode> nodes) {
    this.tree = tree;
    this.nodes = List.copyOf(nodes);
    this.modules = nodes.stream().map(ModuleNode::path).collect(Collectors.toSet());
    this.references = new ModuleReferences(tree);
    // A long chain of local values is followed from its end, without deep recursion.
    for (ModuleNode node : nodes) {
      LocalBlocks.graph(node.definition().locals())
          .order()
          .forEach(name -> references.local(node, name));
    }
  }

  /** Returns the instances whose blocks count. */
  List<ModuleNode> nodes() {
    return nodes;
  }

  /** Returns the dependency graph of the blocks, by absolute addresses. */
  DependencyGraph<Address> graph() {
    DependencyGraph<Address> graph = new DependencyGraph<>();
    nodes.forEach(node -> node.definition().drafts().forEach(draft -> add(node, draft, graph)));
    return graph;
  }

  private void add(ModuleNode node, ResourceDraft draft, DependencyGraph<Address> graph) {
    Address from = node.absolute(draft.address());
    graph.node(from);
    draft
        .expressions()
        .flatMap(expression -> expression.uses().stream())
        .forEach(
            use ->
                references
                    .targets(node, use)
                    .forEach(to -> edge(from, to, use.reference().range(), graph)));
    for (ScalarNode item : draft.meta().dependsOn()) {
      references.explicit(node, item).forEach(to -> edge(from, to, item.range(), graph));
    }
    SourceRange call = node.caller().map(caller -> caller.call().where()).orElse(null);
    references.around(node).forEach(to -> edge(from, to, call, graph));
  }

  private void edge(
      Address from, Address to, @Nullable SourceRange where, DependencyGraph<Address> graph) {
    if (modules.contains(to.module()) && tree.draft(to).isPresent()) {
      graph.edge(from, to, where);
    }
  }

  /** Returns the blocks that a draft names in its depends_on, and those of its module blocks. */
  Set<Address> after(ModuleNode node, ResourceDraft draft) {
    Set<Address> after = new TreeSet<>(references.around(node));
    draft.meta().dependsOn().forEach(item -> after.addAll(references.explicit(node, item)));
    return after;
  }

  /** Returns the blocks of which a draft uses no more than single instances. */
  Set<Address> byInstance(ModuleNode node, ResourceDraft draft) {
    Set<Address> byInstance = new TreeSet<>();
    Set<Address> wholly = new TreeSet<>(after(node, draft));
    draft
        .shared()
        .flatMap(expression -> expression.uses().stream())
        .forEach(use -> wholly.addAll(references.targets(node, use)));
    Stream.concat(draft.own(), draft.afterwards())
        .flatMap(expression -> expression.uses().stream())
        .forEach(
            use -> (isSingle(use) ? byInstance : wholly).addAll(references.targets(node, use)));
    byInstance.removeAll(wholly);
    return byInstance;
  }

  private static boolean isSingle(ReferenceUse use) {
    return use.key() != null && use.reference().isOfBlock();
  }

  /** Returns the blocks that expressions of a module lead to. */
  SortedSet<Address> targets(ModuleNode node, Stream<Expression> expressions) {
    SortedSet<Address> found = new TreeSet<>();
    expressions
        .flatMap(expression -> expression.uses().stream())
        .forEach(use -> found.addAll(references.targets(node, use)));
    return found;
  }
}
