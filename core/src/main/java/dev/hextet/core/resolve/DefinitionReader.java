package dev.hextet.core.resolve;

import dev.hextet.core.address.ResourceMode;
import dev.hextet.core.configuration.Refactoring;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.resolve.ModuleDefinition.ModuleCalls;
import dev.hextet.core.resolve.ModuleDefinition.ModuleProviders;
import dev.hextet.core.resolve.ModuleDefinition.NamedExpressions;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.block.TopLevel;
import dev.hextet.core.resolve.condition.CheckBlocks;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.module.ModuleRequest;
import dev.hextet.core.resolve.module.ModuleSources;
import dev.hextet.core.resolve.provider.ProviderBlock;
import dev.hextet.core.resolve.provider.ProviderReference;
import dev.hextet.core.resolve.provider.TerraformBlock;
import dev.hextet.core.resolve.variable.VariableBlocks;
import dev.hextet.core.resolve.variable.VariableDeclaration;
import dev.hextet.core.resource.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Reads the definition of a root module and of all modules that it calls. */
final class DefinitionReader {
  private static final int MOST_LEVELS = 50;

  private final Provider provider;
  private final ModuleSources sources;
  private final ResolutionProblems report;
  private final ExpressionReader expressions;
  private final List<ModuleFiles> files = new ArrayList<>();

  /** The modules that are read, by folder. */
  private final Map<String, ModuleDefinition> known = new HashMap<>();

  DefinitionReader(Provider provider, ModuleSources sources, ResolutionProblems report) {
    this.provider = provider;
    this.sources = sources;
    this.report = report;
    this.expressions = new ExpressionReader(report);
  }

  /** Returns the definition of a root module. */
  ModuleDefinition root(ModuleFiles root) {
    return read(root, List.of());
  }

  /** Returns the files of all modules that were read, the root module first. */
  List<ModuleFiles> files() {
    return List.copyOf(files);
  }

  private ModuleDefinition read(ModuleFiles module, List<String> callers) {
    files.add(module);
    TopLevel top = TopLevel.of(module, report);
    SortedMap<String, VariableDeclaration> variables =
        new VariableBlocks(report).read(top.named("variable", report));
    if (!callers.isEmpty()) {
      checkNames(variables);
    }
    TerraformBlock terraform = new TerraformBlock(provider, report);
    SortedSet<String> aliases = terraform.aliases(top.of("terraform"));
    SortedMap<String, ProviderBlock.Draft> providers = providers(top, aliases, callers.isEmpty());
    NamedExpressions values =
        new NamedExpressions(
            new LocalBlocks(expressions, report).read(top.of("locals")),
            new OutputBlocks(expressions, report).read(top.named("output", report)),
            new CheckBlocks(expressions, report).read(top.named("check", report)));
    ModuleCalls calls = calls(top, module.folder(), callers);
    ResourceBlocks resources = resources(top, providers, aliases);
    terraform.check(top.of("terraform"));
    if (callers.isEmpty()) {
      terraform.checkStateLocation(top.of("terraform"));
    }
    return new ModuleDefinition(
        module,
        variables,
        values,
        new ModuleProviders(providers, aliases),
        resources,
        refactoring(top, resources, calls),
        calls);
  }

  private void checkNames(SortedMap<String, VariableDeclaration> variables) {
    variables.values().stream()
        .filter(variable -> ModuleCallBlocks.RESERVED.contains(variable.name()))
        .forEach(
            variable ->
                report.add(variable.where(), ModuleDiagnostic.RESERVED_NAME.with(variable.name())));
  }

  /** A called module has no provider blocks, except empty ones, which announce an alias. */
  private SortedMap<String, ProviderBlock.Draft> providers(
      TopLevel top, SortedSet<String> aliases, boolean root) {
    SortedMap<String, ProviderBlock.Draft> providers =
        new ProviderBlock(provider, expressions, report).read(top.of("provider"));
    if (root) {
      return providers;
    }
    providers.forEach(
        (key, draft) -> {
          if (!draft.settings().isEmpty()) {
            report.add(draft.label(), ModuleDiagnostic.PROVIDER_BLOCK.with());
          } else if (!key.equals(provider.name())) {
            aliases.add(key);
          }
        });
    return new TreeMap<>();
  }

  private ResourceBlocks resources(
      TopLevel top, SortedMap<String, ProviderBlock.Draft> providers, SortedSet<String> aliases) {
    List<String> keys = new ArrayList<>(providers.keySet());
    keys.addAll(aliases);
    ResourceBlocks resources =
        new ResourceBlocks(
            provider, expressions, new ProviderReference(provider.name(), keys, report), report);
    resources.read(top.of("resource"), ResourceMode.MANAGED);
    resources.read(top.of("data"), ResourceMode.DATA);
    resources.readScoped(top.named("check", new ResolutionProblems(new Diagnostics())));
    return resources;
  }

  private Refactoring refactoring(TopLevel top, ResourceBlocks resources, ModuleCalls calls) {
    return new RefactoringBlocks(resources, calls.blocks().keySet(), report)
        .read(
            top.of("moved"),
            top.of("removed"),
            new ImportBlocks(resources, expressions, report).read(top.of("import")));
  }

  private ModuleCalls calls(TopLevel top, String folder, List<String> callers) {
    SortedMap<String, ModuleCall> blocks =
        new ModuleCallBlocks(folder, expressions, report).read(top.named("module", report));
    SortedMap<String, ModuleDefinition> definitions = new TreeMap<>();
    List<String> path = new ArrayList<>(callers);
    path.add(folder);
    blocks.forEach(
        (name, call) ->
            Optional.ofNullable(call.request())
                .flatMap(request -> called(request, path))
                .ifPresent(definition -> definitions.put(name, definition)));
    return new ModuleCalls(blocks, definitions);
  }

  private Optional<ModuleDefinition> called(ModuleRequest request, List<String> path) {
    Optional<ModuleFiles> found = sources.find(request, report.diagnostics());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String folder = found.get().folder();
    int first = path.indexOf(folder);
    if (first >= 0) {
      List<String> cycle = new ArrayList<>(path.subList(first, path.size()));
      cycle.add(folder);
      report.add(
          request.where(),
          ModuleDiagnostic.SOURCE_CYCLE.with(request.call(), String.join(" → ", cycle)));
      return Optional.empty();
    } else if (path.size() > MOST_LEVELS) {
      report.add(request.where(), ModuleDiagnostic.TOO_DEEP.with(MOST_LEVELS));
      return Optional.empty();
    }
    ModuleDefinition before = known.get(folder);
    if (before == null) {
      before = read(found.get(), path);
      known.put(folder, before);
    }
    return Optional.of(before);
  }
}
