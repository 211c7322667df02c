package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.configuration.CheckConfiguration;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ConfiguredModules;
import dev.hextet.core.configuration.GivenVariable;
import dev.hextet.core.configuration.ModuleInstance;
import dev.hextet.core.configuration.OpenCalls;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.provider.ProviderSettings;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resolve.variable.VariableValues;
import dev.hextet.core.resolve.variable.Variables;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Resolution of a root module. It continues after problems, to find all of them. */
final class Resolution {
  private final ModuleFiles files;
  private final Provider provider;
  private final ResolutionProblems report;
  private final DefinitionReader reader;
  private final DocumentInputs inputs;
  private final ModuleDefinition root;

  /** Reads all blocks. */
  Resolution(
      ModuleFiles files, DocumentInputs inputs, Provider provider, ResolutionProblems report) {
    this.files = files;
    this.inputs = inputs;
    this.provider = provider;
    this.report = report;
    this.reader = new DefinitionReader(provider, inputs.modules(), report);
    this.root = reader.root(files);
  }

  /**
   * Resolves all references.
   *
   * @param bound true if each variable must have a value
   */
  Configuration resolve(boolean bound) {
    List<LocatedReferent> references =
        root.allExpressions().flatMap(expression -> expression.references().stream()).toList();
    Variables variables =
        VariableValues.of(root.variables(), references, inputs, bound, files.isTerraform(), report);
    eachDefinition(module -> new ReferenceCheck(module, report).checkAll());
    eachDefinition(module -> new CallCheck(provider.name(), module, report).checkAll());
    ValueCycles.report(root, report);
    return expanded(variables, Map.of(), bound);
  }

  /** Returns the configuration with the instances of module blocks that the values define. */
  private Configuration expanded(Variables variables, Map<ModulePath, Value> known, boolean bound) {
    ModuleTree tree = new ModuleTree(root, variables, inputs.files(), known, report);
    OpenCalls open =
        bound
            ? new OpenCalls(tree.open(), values -> furtherExpanded(variables, known, values))
            : OpenCalls.NONE;
    return configuration(
        tree, open, new BlockDependencies(tree, bound ? tree.certain() : tree.nodes()));
  }

  /** Returns the configuration for values that the planning has found. */
  private Configuration furtherExpanded(
      Variables variables, Map<ModulePath, Value> known, Map<ModulePath, Value> found) {
    Map<ModulePath, Value> all = new TreeMap<>(known);
    all.putAll(found);
    Configuration expanded = expanded(variables, all, true);
    report.diagnostics().throwIfErrors();
    return expanded;
  }

  /** Calls a function for each module that is read, once. */
  private void eachDefinition(Consumer<ModuleDefinition> action) {
    eachDefinition(root, new HashSet<>(), action);
  }

  private static void eachDefinition(
      ModuleDefinition module, Set<String> seen, Consumer<ModuleDefinition> action) {
    if (seen.add(module.files().folder())) {
      action.accept(module);
      module.calls().definitions().values().forEach(inner -> eachDefinition(inner, seen, action));
    }
  }

  /** Returns a check of further expressions of the root module. */
  ReferenceCheck references(ResolutionProblems to) {
    return new ReferenceCheck(root, to);
  }

  private Optional<String> ownReference(Address address) {
    return address.isData()
        ? Optional.empty()
        : provider.type(address.type()).flatMap(ResourceType::ownReference);
  }

  private Configuration configuration(
      ModuleTree tree, OpenCalls open, BlockDependencies dependencies) {
    DependencyGraph<Address> graph = dependencies.graph();
    CycleReport.report(graph, "resources", Address::toString, this::ownReference, report);
    dryRun(tree);
    return new Configuration(
        new ConfigurationBuilder(tree, graph, dependencies, report).blocks(),
        new ConfiguredModules(
            instances(tree, dependencies.nodes()),
            resources -> new InstanceScopes(tree, resources)::of,
            open),
        new ProviderSettings(
                provider,
                new InstanceScopes(tree, ProviderSettings::onResource).of(tree.root()),
                report)
            .of(root.providers().drafts()),
        Digests.hex(
            reader.files().stream().map(ModuleFiles::text).collect(Collectors.joining("\0\0\0"))),
        report.diagnostics().sorted(),
        checks(dependencies),
        new RefactoringMerge(tree, report).of(dependencies.nodes()));
  }

  private static SortedMap<String, CheckConfiguration> checks(BlockDependencies dependencies) {
    SortedMap<String, CheckConfiguration> resolved = new TreeMap<>();
    for (ModuleNode node : dependencies.nodes()) {
      for (CheckConfiguration check : node.definition().values().checks().values()) {
        CheckConfiguration own =
            check.withProbes(
                check.probes().stream()
                    .map(
                        probe ->
                            probe.withReferences(
                                dependencies.targets(node, probe.arguments().values().stream())))
                    .toList());
        CheckConfiguration absolute = own.within(node.path());
        resolved.put(absolute.about(), absolute);
      }
    }
    return resolved;
  }

  private static SortedMap<ModulePath, ModuleInstance> instances(
      ModuleTree tree, List<ModuleNode> nodes) {
    SortedMap<ModulePath, ModuleInstance> instances = new TreeMap<>();
    for (ModuleNode node : nodes) {
      SortedMap<String, GivenVariable> variables =
          node.caller().isEmpty() ? tree.variables().given() : new TreeMap<>();
      instances.put(
          node.path(),
          new ModuleInstance(
              node.path(), variables, node.definition().outputs(), node.conditions()));
    }
    return instances;
  }

  private void dryRun(ModuleTree tree) {
    List<DryRun> runs = tree.nodes().stream().map(node -> new DryRun(tree, node, report)).toList();
    runs.forEach(DryRun::evaluate);
    if (report.diagnostics().hasErrors()) {
      // The plan checks all values of a document without errors.
      runs.forEach(DryRun::checkValues);
    }
  }
}
