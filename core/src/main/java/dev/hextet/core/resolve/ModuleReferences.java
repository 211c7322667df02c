package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.address.Referent;
import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ReferenceUse;
import dev.hextet.core.value.InstanceKeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks that a reference leads to: through local values, through the inputs of a module
 * and through its outputs.
 */
final class ModuleReferences {
  private final ModuleTree tree;

  /** The targets of each named value, by its module and its kind and name. */
  private final Map<ModulePath, Map<String, Set<Address>>> known = new HashMap<>();

  /** The blocks that all blocks of a module instance depend on. */
  private final Map<ModulePath, Set<Address>> explicit = new HashMap<>();

  ModuleReferences(ModuleTree tree) {
    this.tree = tree;
  }

  /** Returns the absolute addresses of the blocks that a reference in a module leads to. */
  Collection<Address> targets(ModuleNode node, ReferenceUse use) {
    String name = use.reference().name();
    return switch (use.reference().kind()) {
      case RESOURCE, DATA -> block(node, use.reference().address());
      case LOCAL -> local(node, name);
      case VARIABLE, BOSH_VARIABLE -> once(node, "var." + name, () -> input(node, name));
      case MODULE -> module(node, use);
      case EACH, COUNT, SELF, PATH, TERRAFORM -> Set.of();
    };
  }

  /**
   * Returns a block of the module; for one without support, the blocks that decide its instances.
   */
  private Collection<Address> block(ModuleNode node, Address address) {
    UnsupportedBlock block = node.definition().resources().unsupported().get(address);
    if (block == null) {
      return Set.of(node.absolute(address));
    }
    Repetition repetition = block.repetition();
    return repetition == null
        ? Set.of()
        : once(node, address.toString(), () -> targets(node, repetition.expression()));
  }

  /** Returns the targets of a local value. */
  Collection<Address> local(ModuleNode node, String name) {
    return once(node, "local." + name, () -> targets(node, node.definition().locals().get(name)));
  }

  private interface Search {
    Collection<Address> targets();
  }

  /** Returns the targets of a named value, searched once. In a cycle, those found so far. */
  private Set<Address> once(ModuleNode node, String value, Search search) {
    Map<String, Set<Address>> ofModule =
        known.computeIfAbsent(node.path(), path -> new HashMap<>());
    Set<Address> before = ofModule.get(value);
    if (before != null) {
      return before;
    }
    Set<Address> found = new TreeSet<>();
    ofModule.put(value, found);
    found.addAll(search.targets());
    return found;
  }

  private Collection<Address> targets(ModuleNode node, @Nullable Expression expression) {
    Set<Address> found = new TreeSet<>();
    if (expression != null) {
      expression.uses().forEach(use -> found.addAll(targets(node, use)));
    }
    return found;
  }

  /** The values of each in an input come from the repetition of the module block. */
  private Collection<Address> input(ModuleNode node, String variable) {
    Set<Address> found = new TreeSet<>();
    node.caller()
        .ifPresent(
            caller ->
                Optional.ofNullable(caller.call().inputs().get(variable))
                    .ifPresent(
                        input -> {
                          found.addAll(targets(caller.module(), input.value()));
                          found.addAll(repetition(caller.module(), caller.call()));
                        }));
    return found;
  }

  private Collection<Address> repetition(ModuleNode node, ModuleCall call) {
    return call.repeated()
        .map(
            repetition ->
                once(node, "module." + call.name(), () -> targets(node, repetition.expression())))
        .orElse(Set.of());
  }

  private Collection<Address> module(ModuleNode node, ReferenceUse use) {
    ModuleCall call = node.definition().calls().blocks().get(use.reference().name());
    if (call == null) {
      return Set.of();
    }
    Set<Address> found = new TreeSet<>(repetition(node, call));
    for (ModuleNode child : instances(node, call, use)) {
      Map<String, OutputConfiguration> outputs = child.definition().outputs();
      Stream<OutputConfiguration> used =
          use.output() == null
              ? outputs.values().stream()
              : Stream.ofNullable(outputs.get(use.output()));
      used.forEach(output -> found.addAll(output(child, output)));
    }
    return found;
  }

  private Collection<Address> output(ModuleNode child, OutputConfiguration output) {
    return once(child, "output." + output.name(), () -> targets(child, output.value()));
  }

  /** Returns the instances that a reference uses: the one with a literal key, otherwise all. */
  private List<ModuleNode> instances(ModuleNode node, ModuleCall call, ReferenceUse use) {
    List<ModuleNode> all = tree.children(node, call).nodes();
    Optional<InstanceKey> key =
        Optional.ofNullable(use.key()).flatMap(Expression::constant).flatMap(InstanceKeys::of);
    return key.isEmpty()
        ? all
        : all.stream()
            .filter(child -> child.caller().orElseThrow().item().key().equals(key.get()))
            .toList();
  }

  /** Returns the blocks that an item of {@code depends_on} stands for. */
  Collection<Address> explicit(ModuleNode node, ScalarNode item) {
    Optional<Referent> target = DependsOn.target(item);
    if (target.isEmpty()) {
      return Set.of();
    } else if (target.get() instanceof Address address) {
      return block(node, address);
    }
    ModuleCall call = node.definition().calls().blocks().get(target.get().name());
    return call == null ? Set.of() : all(node, call);
  }

  /** Returns all blocks of all instances of a module, with those of the modules within. */
  private Set<Address> all(ModuleNode node, ModuleCall call) {
    Set<Address> found = new TreeSet<>();
    for (ModuleNode child : tree.children(node, call).nodes()) {
      child.definition().drafts().forEach(draft -> found.add(child.absolute(draft.address())));
      child
          .definition()
          .calls()
          .blocks()
          .values()
          .forEach(inner -> found.addAll(all(child, inner)));
    }
    return found;
  }

  /** Returns the blocks in the {@code depends_on} of the module blocks around an instance. */
  Set<Address> around(ModuleNode node) {
    Set<Address> before = explicit.get(node.path());
    if (before != null) {
      return before;
    }
    SortedSet<Address> found = new TreeSet<>();
    node.caller()
        .ifPresent(
            caller -> {
              caller
                  .call()
                  .dependsOn()
                  .forEach(item -> found.addAll(explicit(caller.module(), item)));
              found.addAll(around(caller.module()));
            });
    explicit.put(node.path(), found);
    return found;
  }
}
