package dev.hextet.core.resolve;

import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.ReferenceUse;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.Optional;

/**
 * Finds cycles among the local values, inputs and outputs of modules. All instances of a module
 * count as one.
 */
final class ValueCycles {
  private final DependencyGraph<String> graph = new DependencyGraph<>();

  private ValueCycles() {}

  /** Reports each cycle. */
  static void report(ModuleDefinition root, ResolutionProblems report) {
    ValueCycles cycles = new ValueCycles();
    cycles.add(ModulePath.ROOT, root);
    String what = root.calls().blocks().isEmpty() ? "local values" : "values";
    CycleReport.report(cycles.graph, what, name -> name, name -> Optional.<String>empty(), report);
  }

  private void add(ModulePath path, ModuleDefinition module) {
    module.locals().forEach((name, value) -> add(path, name(path, "local." + name), value));
    module
        .outputs()
        .forEach(
            (name, output) -> {
              add(path, name(path, "output." + name), output.value());
              graph.edge(name(path, "output.*"), name(path, "output." + name), null);
            });
    for (ModuleCall call : module.calls().blocks().values()) {
      ModulePath inner = child(path, call.name());
      call.repeated()
          .ifPresent(repetition -> add(path, repetition(inner), repetition.expression()));
      call.inputs()
          .forEach(
              (name, input) -> {
                String variable = name(inner, "var." + name);
                add(path, variable, input.value());
                graph.edge(variable, repetition(inner), null);
              });
      ModuleDefinition called = module.calls().definitions().get(call.name());
      if (called != null) {
        add(inner, called);
      }
    }
  }

  private void add(ModulePath path, String from, Expression expression) {
    graph.node(from);
    expression.uses().forEach(use -> add(path, from, use));
  }

  private void add(ModulePath path, String from, ReferenceUse use) {
    String name = use.reference().name();
    switch (use.reference().kind()) {
      case LOCAL -> edge(from, name(path, "local." + name), use);
      case VARIABLE, BOSH_VARIABLE -> edge(from, name(path, "var." + name), use);
      case MODULE -> module(child(path, name), from, use);
      case RESOURCE, DATA, EACH, COUNT, SELF, PATH, TERRAFORM -> {}
    }
  }

  /** A reference to a module without an output leads to {@code output.*}, which leads to all. */
  private void module(ModulePath inner, String from, ReferenceUse use) {
    edge(from, repetition(inner), use);
    String output = use.output();
    edge(from, name(inner, "output." + (output == null ? "*" : output)), use);
  }

  private void edge(String from, String to, ReferenceUse use) {
    graph.edge(from, to, use.reference().range());
  }

  private static ModulePath child(ModulePath path, String call) {
    return path.child(call, InstanceKey.none());
  }

  private static String repetition(ModulePath module) {
    return module.toString();
  }

  private static String name(ModulePath module, String value) {
    return module.isRoot() ? value : module + "." + value;
  }
}
