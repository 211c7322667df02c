package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.OpenCall;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.expansion.InstanceItem;
import dev.hextet.core.expansion.RepetitionExpansion;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.variable.Variables;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All instances of modules. A {@code module} block is expanded when its instances are first needed,
 * since its repetition can depend on the outputs of another one.
 */
final class ModuleTree {
  private final Variables variables;
  private final DocumentFiles files;
  private final ResolutionProblems report;
  private final Map<ModulePath, Value> known;
  private final ModuleNode root;
  private final UnknownResources unknown;
  private final InstanceScopes scopes;
  private final Map<ModulePath, Children> children = new HashMap<>();
  private final Map<ModulePath, ModuleNode> nodes = new LinkedHashMap<>();

  /**
   * @param known the values of repetitions that depend on resources, by the path of the block
   * @param report receives invalid repetitions
   */
  ModuleTree(
      ModuleDefinition root,
      Variables variables,
      DocumentFiles files,
      Map<ModulePath, Value> known,
      ResolutionProblems report) {
    this.variables = variables;
    this.files = files;
    this.known = Map.copyOf(known);
    this.report = report;
    this.root = ModuleNode.root(root);
    this.unknown = new UnknownResources(this);
    this.scopes = new InstanceScopes(this, unknown::value);
    add(this.root);
  }

  /**
   * Instances of a module block.
   *
   * @param nodes the instances; a placeholder if their number is unknown
   * @param open the problem if their number is unknown
   */
  record Children(List<ModuleNode> nodes, Optional<Diagnostic> open) {
    private static final Children NONE = new Children(List.of(), Optional.empty());

    boolean isOpen() {
      return open.isPresent();
    }
  }

  private void add(ModuleNode node) {
    nodes.put(node.path(), node);
    for (ModuleCall call : node.definition().calls().blocks().values()) {
      children(node, call).nodes().forEach(this::add);
    }
  }

  ModuleNode root() {
    return root;
  }

  /** Returns all instances, each before those that it calls, with placeholders. */
  List<ModuleNode> nodes() {
    return List.copyOf(nodes.values());
  }

  /** Returns the instances that certainly exist, each before those that it calls. */
  List<ModuleNode> certain() {
    List<ModuleNode> certain = new ArrayList<>();
    addCertain(root, certain);
    return certain;
  }

  private void addCertain(ModuleNode node, List<ModuleNode> certain) {
    certain.add(node);
    for (ModuleCall call : node.definition().calls().blocks().values()) {
      Children found = children(node, call);
      if (!found.isOpen()) {
        found.nodes().forEach(child -> addCertain(child, certain));
      }
    }
  }

  Optional<ModuleNode> node(ModulePath path) {
    return Optional.ofNullable(nodes.get(path));
  }

  /** Returns the draft of a block, given its absolute address without a key. */
  Optional<ResourceDraft> draft(Address block) {
    return node(block.module())
        .flatMap(
            node -> {
              Address relative = block.relative();
              return Optional.ofNullable(node.definition().resources().drafts().get(relative));
            });
  }

  Variables variables() {
    return variables;
  }

  DocumentFiles files() {
    return files;
  }

  /** Returns scopes in which nothing of any resource is known. */
  InstanceScopes scopes() {
    return scopes;
  }

  /** Returns the instances of a module block; none if the module is not found. */
  Children children(ModuleNode node, ModuleCall call) {
    ModulePath path = node.path().child(call.name(), InstanceItem.ONLY.key());
    Children before = children.get(path);
    if (before != null) {
      return before;
    }
    if (!node.definition().calls().definitions().containsKey(call.name())) {
      return Children.NONE;
    }
    // A repetition that depends on itself is a cycle, which is reported elsewhere.
    children.put(path, placeholder(node, call, Optional.empty()));
    Children expanded = expanded(node, call, path);
    children.put(path, expanded);
    return expanded;
  }

  private Children expanded(ModuleNode node, ModuleCall call, ModulePath path) {
    try {
      RepetitionExpansion expansion = expansion(node, call, known.get(path));
      return expansion.open().isPresent()
          ? placeholder(node, call, expansion.open())
          : new Children(
              expansion.items().stream().map(item -> node.child(call, item)).toList(),
              Optional.empty());
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
      return placeholder(node, call, e.diagnostics().stream().findFirst());
    }
  }

  private RepetitionExpansion expansion(ModuleNode node, ModuleCall call, @Nullable Value known) {
    return known == null || call.repetition() == null
        ? RepetitionExpansion.of(call.repetition(), scopes.of(node))
        : RepetitionExpansion.of(call.repetition(), known);
  }

  /** Returns the module blocks whose instances are unknown, outside of other such blocks. */
  List<OpenCall> open() {
    List<OpenCall> open = new ArrayList<>();
    for (ModuleNode node : certain()) {
      for (ModuleCall call : node.definition().calls().blocks().values()) {
        Repetition repetition = call.repetition();
        if (repetition != null && children(node, call).isOpen()) {
          open.add(
              new OpenCall(node.path().child(call.name(), InstanceItem.ONLY.key()), repetition));
        }
      }
    }
    return open;
  }

  private static Children placeholder(
      ModuleNode node, ModuleCall call, Optional<Diagnostic> problem) {
    return new Children(List.of(node.child(call, InstanceItem.ONLY)), problem);
  }

  /** Returns the value of a resource or data source of which nothing is known. */
  UnknownResources unknown() {
    return unknown;
  }
}
