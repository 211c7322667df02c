package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ModulePath;
import dev.hextet.core.address.ResourceMode;
import dev.hextet.core.configuration.CheckConfiguration;
import dev.hextet.core.configuration.Configuration;
import dev.hextet.core.configuration.ConfiguredBlocks;
import dev.hextet.core.configuration.Import;
import dev.hextet.core.configuration.ModuleInstance;
import dev.hextet.core.configuration.OutputConfiguration;
import dev.hextet.core.configuration.Refactoring;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.ExpressionReader;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.block.TopLevel;
import dev.hextet.core.resolve.module.ModuleFiles;
import dev.hextet.core.resolve.variable.DocumentInputs;
import dev.hextet.core.resolve.variable.ValidationCheck;
import dev.hextet.core.resolve.variable.VariableBlocks;
import dev.hextet.core.resolve.variable.VariableDeclaration;
import dev.hextet.core.resolve.variable.VariableValues;
import dev.hextet.core.resolve.variable.Variables;
import dev.hextet.core.resource.Provider;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.Digests;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Resolution of a module's documents. It continues after problems, to find all of them. */
final class Resolution {
  private final ModuleFiles files;
  private final ResolutionProblems report;
  private final SortedMap<String, VariableDeclaration> declared;
  private final SortedMap<String, Expression> locals;
  private final Provider provider;
  private final SortedMap<String, ProviderBlock.Draft> providers;
  private final SortedMap<String, OutputConfiguration> outputs;
  private final SortedMap<String, CheckConfiguration> checks;
  private final ResourceBlocks resources;
  private final Refactoring refactoring;

  /** Reads all blocks. */
  Resolution(ModuleFiles files, Provider provider, ResolutionProblems report) {
    this.files = files;
    this.report = report;
    this.provider = provider;
    TopLevel top = TopLevel.of(files.documents(), report);
    ExpressionReader expressions = new ExpressionReader(report);
    this.declared = new VariableBlocks(report).read(top.named("variable", report));
    this.locals = new LocalBlocks(expressions, report).read(top.of("locals"));
    this.providers = new ProviderBlock(provider, expressions, report).read(top.of("provider"));
    this.outputs = new OutputBlocks(expressions, report).read(top.named("output", report));
    this.checks = new CheckBlocks(expressions, report).read(top.named("check", report));
    this.resources =
        new ResourceBlocks(
            provider,
            expressions,
            new ProviderReference(provider.name(), providers.keySet(), report),
            report);
    resources.refuse("module", top.named("module", report).keySet());
    resources.read(top.of("resource"), ResourceMode.MANAGED);
    resources.read(top.of("data"), ResourceMode.DATA);
    this.refactoring =
        new RefactoringBlocks(resources, report)
            .read(
                top.of("moved"),
                top.of("removed"),
                new ImportBlocks(resources, expressions, report).read(top.of("import")));
    new TerraformBlock(provider, report).check(top.of("terraform"));
  }

  /**
   * Resolves all references.
   *
   * @param bound true if each variable must have a value
   */
  Configuration resolve(DocumentInputs inputs, boolean bound) {
    List<LocatedReferent> references =
        Stream.concat(expressions(), drafts().flatMap(ResourceDraft::expressions))
            .flatMap(expression -> expression.references().stream())
            .toList();
    Variables variables = VariableValues.of(declared, references, inputs, bound, report);
    ReferenceCheck check = references(report);
    expressions().forEach(check::check);
    drafts().forEach(check::check);
    DependencyGraph<String> localGraph = LocalBlocks.graph(locals);
    CycleReport.report(
        localGraph, "local values", name -> "local." + name, name -> Optional.empty(), report);
    BlockDependencies dependencies =
        new BlockDependencies(resources, locals, localGraph.order(), report);
    return configuration(dependencies, new ScopeFactory(variables, locals, inputs.files()));
  }

  /** Checks whether what expressions refer to is there. */
  ReferenceCheck references(ResolutionProblems to) {
    return new ReferenceCheck(resources, locals.keySet(), declared.keySet(), to);
  }

  private Optional<String> ownReference(Address address) {
    return address.isData()
        ? Optional.empty()
        : provider.type(address.type()).flatMap(ResourceType::ownReference);
  }

  private Configuration configuration(BlockDependencies dependencies, ScopeFactory scopes) {
    DependencyGraph<Address> graph = dependencies.graph();
    CycleReport.report(graph, "resources", Address::toString, this::ownReference, report);
    DryRun dryRun = new DryRun(resources, scopes, report);
    dryRun(dryRun);
    new ValidationCheck(scopes.variables(), dryRun.scope(), report).check();
    ConfigurationBuilder configured =
        new ConfigurationBuilder(resources, graph, dependencies, scopes, report);
    return new Configuration(
        new ConfiguredBlocks(configured.resources(), configured.data(), graph.order()),
        Configuration.modules(
            new ModuleInstance(ModulePath.ROOT, scopes.variables().given(), outputs, scopes)),
        new ProviderSettings(provider, scopes, report).of(providers),
        Digests.hex(files.text()),
        report.diagnostics().sorted(),
        checks(dependencies),
        refactoring);
  }

  private SortedMap<String, CheckConfiguration> checks(BlockDependencies dependencies) {
    SortedMap<String, CheckConfiguration> resolved = new TreeMap<>();
    checks.forEach(
        (name, check) ->
            resolved.put(
                name,
                check.withProbes(
                    check.probes().stream()
                        .map(
                            probe ->
                                probe.withReferences(
                                    dependencies.of(probe.arguments().values().stream())))
                        .toList())));
    return resolved;
  }

  private void dryRun(DryRun dryRun) {
    expressions().forEach(dryRun::evaluate);
    drafts().flatMap(draft -> Stream.concat(draft.shared(), draft.own())).forEach(dryRun::evaluate);
    drafts().forEach(draft -> draft.afterwards().forEach(e -> dryRun.evaluate(e, draft.address())));
    checks.values().forEach(check -> check.probes().forEach(dryRun::checkValues));
    if (report.diagnostics().hasErrors()) {
      // The plan checks all values of a document without errors.
      drafts().forEach(dryRun::checkValues);
    }
  }

  /** Returns the expressions outside of resources and data blocks. */
  private Stream<Expression> expressions() {
    return Stream.of(
            declared.values().stream().flatMap(VariableDeclaration::expressions),
            locals.values().stream(),
            providers.values().stream().flatMap(draft -> draft.settings().values().stream()),
            outputs.values().stream().flatMap(OutputConfiguration::expressions),
            refactoring.imports().stream().map(Import::id),
            checks.values().stream().flatMap(CheckConfiguration::expressions))
        .flatMap(expressions -> expressions);
  }

  private Stream<ResourceDraft> drafts() {
    return resources.drafts().values().stream();
  }
}
