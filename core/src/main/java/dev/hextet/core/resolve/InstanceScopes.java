package dev.hextet.core.resolve;

import dev.hextet.core.address.InstanceKey;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.ModuleTree.Children;
import dev.hextet.core.resolve.variable.ModuleInput;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.InstanceKeys;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of all module instances over the same resources. For one thread: a scope keeps the
 * variables, local values and outputs that it has evaluated.
 */
final class InstanceScopes {
  private final ModuleTree tree;
  private final Function<LocatedReferent, Value> resources;
  private final Map<ModulePath, InstanceScope> scopes = new HashMap<>();

  /**
   * @param resources returns the value of a resource or data source, given its absolute address
   */
  InstanceScopes(ModuleTree tree, Function<LocatedReferent, Value> resources) {
    this.tree = tree;
    this.resources = resources;
  }

  /**
   * Returns the scope of a module instance.
   *
   * @throws IllegalArgumentException if the path leads to no instance
   */
  Scope of(ModulePath module) {
    return of(
        tree.node(module)
            .orElseThrow(() -> new IllegalArgumentException("no module instance " + module)));
  }

  /** Returns the scope of a module instance. */
  Scope of(ModuleNode node) {
    return instance(node);
  }

  private InstanceScope instance(ModuleNode node) {
    return scopes.computeIfAbsent(node.path(), path -> new InstanceScope(node));
  }

  private final class InstanceScope implements Scope {
    private final ModuleNode node;
    private final Map<String, Value> inputs = new HashMap<>();
    private final Map<String, Value> locals = new HashMap<>();
    private final Map<String, Value> outputs = new HashMap<>();
    private final Map<String, Value> unsupported = new HashMap<>();

    InstanceScope(ModuleNode node) {
      this.node = node;
    }

    @Override
    public Value resolve(LocatedReferent reference) {
      return switch (reference.kind()) {
        case VARIABLE, BOSH_VARIABLE -> variable(reference);
        case LOCAL -> local(reference);
        case MODULE -> module(reference);
        case RESOURCE, DATA -> resource(reference);
        case PATH -> path(reference);
        case TERRAFORM -> Value.of("default");
        case EACH, COUNT, SELF -> Terms.unknown(reference);
      };
    }

    private Value resource(LocatedReferent reference) {
      UnsupportedBlock block = node.definition().resources().unsupported().get(reference.address());
      return block == null
          ? resources.apply(absolute(reference))
          : once(
              unsupported,
              reference.address().toString(),
              reference,
              () -> block.value(this, node.absolute(block.address())));
    }

    @Override
    public LocatedReferent absolute(LocatedReferent reference) {
      return reference.within(node.path());
    }

    @Override
    public DocumentFiles files() {
      return tree.files();
    }

    private Value unknown(LocatedReferent reference) {
      return Terms.unknown(absolute(reference));
    }

    /**
     * Returns a value, evaluated once. A value that refers to itself is unknown, and so is one
     * whose evaluation has failed; the error is reported elsewhere.
     */
    private Value once(
        Map<String, Value> known, LocatedReferent reference, Supplier<Value> evaluation) {
      return once(known, reference.name(), reference, evaluation);
    }

    private Value once(
        Map<String, Value> known,
        String name,
        LocatedReferent reference,
        Supplier<Value> evaluation) {
      Value value = known.get(name);
      if (value == null) {
        known.put(name, unknown(reference));
        value = evaluation.get();
        known.put(name, value);
      }
      return value;
    }

    private Value variable(LocatedReferent reference) {
      if (node.caller().isEmpty()) {
        return tree.variables().value(reference);
      }
      Optional<ModuleInput> input = node.input(reference.name());
      return input.isEmpty()
          ? unknown(reference)
          : once(inputs, reference, () -> input.get().value(caller()));
    }

    /** Returns the scope of the arguments of the module block. */
    private Scope caller() {
      ModuleNode.Caller caller = node.caller().orElseThrow();
      return caller.item().within(instance(caller.module()));
    }

    private Value local(LocatedReferent reference) {
      Expression expression = node.definition().locals().get(reference.name());
      return expression == null
          ? unknown(reference)
          : once(locals, reference, () -> new Evaluator().evaluate(expression, this));
    }

    private Value path(LocatedReferent reference) {
      return Value.of(
          switch (reference.name()) {
            case "module" -> node.definition().files().folder();
            case "cwd" -> workingDirectory(reference);
            default -> ".";
          });
    }

    private String workingDirectory(LocatedReferent reference) {
      try {
        return files().folder();
      } catch (IOException e) {
        throw ResolveDiagnostic.WORKING_DIRECTORY
            .with(String.valueOf(e.getMessage()))
            .exceptionAt(reference.range());
      }
    }

    /** Returns all outputs of all instances of a module. */
    private Value module(LocatedReferent reference) {
      ModuleCall call = node.definition().calls().blocks().get(reference.name());
      Optional<Children> children = children(call);
      if (call == null || children.isEmpty()) {
        return unknown(reference);
      }
      List<ModuleNode> nodes = children.get().nodes();
      if (call.repetition() == null) {
        return instance(nodes.get(0)).allOutputs();
      } else if (call.repetition().kind() == Repetition.Kind.COUNT) {
        return Value.list(nodes.stream().map(child -> instance(child).allOutputs()).toList());
      }
      SortedMap<String, Value> entries = new TreeMap<>();
      for (ModuleNode child : nodes) {
        if (key(child) instanceof InstanceKey.Name name) {
          entries.put(name.name(), instance(child).allOutputs());
        }
      }
      return Value.map(entries);
    }

    /** Returns the instances of a call; empty if they are unknown. */
    private Optional<Children> children(@Nullable ModuleCall call) {
      return Optional.ofNullable(call)
          .filter(found -> node.definition().calls().definitions().containsKey(found.name()))
          .map(found -> tree.children(node, found))
          .filter(found -> !found.isOpen());
    }

    @Override
    public Optional<Value> output(LocatedReferent module, @Nullable Value key, String name) {
      ModuleCall call = node.definition().calls().blocks().get(module.name());
      Optional<Children> children = children(call);
      if (call == null || children.isEmpty()) {
        return Optional.empty();
      }
      boolean fits = (key == null) == (call.repetition() == null);
      if (!fits || !outputs(call).contains(name)) {
        return Optional.of(unknown(module));
      }
      Optional<InstanceKey> wanted =
          key == null
              ? Optional.of(InstanceKey.none())
              : key.isKnown() && !key.isSensitive() ? InstanceKeys.of(key) : Optional.empty();
      return wanted.flatMap(
          known ->
              children.get().nodes().stream()
                  .filter(child -> key(child).equals(known))
                  .findFirst()
                  .flatMap(child -> instance(child).output(name)));
    }

    private Set<String> outputs(ModuleCall call) {
      ModuleDefinition called = node.definition().calls().definitions().get(call.name());
      return called == null ? Set.of() : called.outputs().keySet();
    }

    private static InstanceKey key(ModuleNode child) {
      return child.caller().orElseThrow().item().key();
    }

    private Value allOutputs() {
      SortedMap<String, Value> all = new TreeMap<>();
      for (String name : node.definition().outputs().keySet()) {
        output(name).ifPresent(value -> all.put(name, value));
      }
      return Value.map(all);
    }

    private Optional<Value> output(String name) {
      OutputConfiguration output = node.definition().outputs().get(name);
      if (output == null) {
        return Optional.empty();
      }
      Value value = outputs.get(name);
      if (value == null) {
        outputs.put(name, Value.unknown(Term.named("output." + name)));
        value = new Evaluator().evaluate(output.value(), this);
        value = output.sensitive() ? Terms.apply("sensitive", value) : value;
        outputs.put(name, value);
      }
      return Optional.of(value);
    }
  }
}
