package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.ReferenceUse;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which block needs which, through local values as well. */
final class BlockDependencies {
  private final ResourceBlocks resources;
  private final ResolutionProblems report;

  /** The blocks that each local value needs. */
  private final Map<String, Set<Address>> throughLocals = new HashMap<>();

  /**
   * Follows the local values first.
   *
   * @param order the local values, each after those it needs; without those in cycles
   */
  BlockDependencies(
      ResourceBlocks resources,
      SortedMap<String, Expression> locals,
      List<String> order,
      ResolutionProblems report) {
    this.resources = resources;
    this.report = report;
    for (String name : order) {
      Expression expression = locals.get(name);
      if (expression != null) {
        Set<Address> needed = new TreeSet<>();
        expression.references().forEach(reference -> needed.addAll(targets(reference)));
        throughLocals.put(name, needed);
      }
    }
  }

  DependencyGraph<Address> graph() {
    DependencyGraph<Address> graph = new DependencyGraph<>();
    for (ResourceDraft draft : resources.drafts().values()) {
      graph.node(draft.address());
      draft.expressions().forEach(expression -> references(draft, expression, graph));
      draft.meta().dependsOn().forEach(item -> explicit(draft, item, graph));
    }
    return graph;
  }

  /** Returns the blocks in expressions, through local values as well. */
  SortedSet<Address> of(Stream<Expression> expressions) {
    SortedSet<Address> blocks = new TreeSet<>();
    expressions.flatMap(e -> e.references().stream()).map(this::targets).forEach(blocks::addAll);
    return blocks;
  }

  private void references(
      ResourceDraft draft, Expression expression, DependencyGraph<Address> graph) {
    for (LocatedReferent reference : expression.references()) {
      targets(reference).forEach(to -> edge(draft.address(), to, reference.range(), graph));
    }
  }

  private Collection<Address> targets(LocatedReferent reference) {
    return switch (reference.kind()) {
      case RESOURCE, DATA -> Set.of(reference.address());
      case LOCAL -> throughLocals.getOrDefault(reference.name(), Set.of());
      default -> Set.of();
    };
  }

  private void explicit(ResourceDraft draft, ScalarNode item, DependencyGraph<Address> graph) {
    Optional<Address> address = block(item);
    if (address.isPresent() && resources.has(address.get())) {
      edge(draft.address(), address.get(), item.range(), graph);
    } else {
      report.add(
          item.range(), address.map(resources::absent).orElseGet(() -> noAddress(item.text())));
    }
  }

  private static DiagnosticMessage noAddress(String text) {
    return ResolutionProblems.inTemplate(text)
        .map(bare -> ResolveDiagnostic.DEPENDENCY_IN_TEMPLATE.with(text, bare))
        .orElseGet(() -> ResolveDiagnostic.INVALID_DEPENDENCY.with(text));
  }

  private static Optional<Address> block(ScalarNode item) {
    return ResourceBlocks.dependency(item.text());
  }

  /** The blocks that a draft names in its depends_on. */
  static Set<Address> after(ResourceDraft draft) {
    Set<Address> after = new TreeSet<>();
    draft.meta().dependsOn().forEach(item -> block(item).ifPresent(after::add));
    return after;
  }

  /** The blocks of which a draft uses no more than single instances. */
  Set<Address> byInstance(ResourceDraft draft) {
    Set<Address> byInstance = new TreeSet<>();
    Set<Address> wholly = new TreeSet<>(after(draft));
    draft.shared().flatMap(e -> e.references().stream()).map(this::targets).forEach(wholly::addAll);
    Stream.concat(draft.own(), draft.afterwards())
        .flatMap(expression -> expression.uses().stream())
        .forEach(use -> (isSingle(use) ? byInstance : wholly).addAll(targets(use.reference())));
    byInstance.removeAll(wholly);
    return byInstance;
  }

  private static boolean isSingle(ReferenceUse use) {
    return use.key() != null && use.reference().kind() != ReferentKind.LOCAL;
  }

  private void edge(
      Address from, Address to, @Nullable SourceRange where, DependencyGraph<Address> graph) {
    if (resources.drafts().containsKey(to)) {
      graph.edge(from, to, where);
    }
  }
}
