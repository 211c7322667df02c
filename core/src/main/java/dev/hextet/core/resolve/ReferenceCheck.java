package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.configuration.Repetition;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.CheckDiagnostic;
import dev.hextet.core.diag.catalogue.ModuleDiagnostic;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.ScalarNode;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.expression.ReferenceUse;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the targets of a module's references exist.
 *
 * @param module the module
 * @param scope name of the check that contains the references; empty outside of checks
 */
record ReferenceCheck(ModuleDefinition module, String scope, ResolutionProblems report) {

  ReferenceCheck(ModuleDefinition module, ResolutionProblems report) {
    this(module, "", report);
  }

  /** Checks all references of the module. */
  void checkAll() {
    module.expressionsOutsideChecks().forEach(this::check);
    module
        .values()
        .checks()
        .forEach(
            (name, check) ->
                check.expressions().forEach(new ReferenceCheck(module, name, report)::check));
    module.drafts().forEach(this::check);
    module.resources().unsupported().values().forEach(this::check);
    module.calls().blocks().values().forEach(this::check);
  }

  void check(Expression expression) {
    check(expression, Set.of());
  }

  /** Checks the expressions of a block. In some of them, each, count or self has a meaning. */
  private void check(ResourceDraft draft) {
    Set<ReferentKind> meanings = draft.meanings();
    Set<ReferentKind> withSelf = new HashSet<>(meanings);
    withSelf.add(ReferentKind.SELF);
    draft.shared().forEach(this::check);
    draft.own().forEach(expression -> check(expression, meanings));
    draft.afterwards().forEach(expression -> check(expression, withSelf));
    draft.meta().dependsOn().forEach(this::dependency);
  }

  private void check(UnsupportedBlock block) {
    Stream.ofNullable(block.repetition()).map(Repetition::expression).forEach(this::check);
    block.content().forEach(expression -> check(expression, block.meanings()));
  }

  private void check(ModuleCall call) {
    call.shared().forEach(this::check);
    call.own().forEach(expression -> check(expression, call.meanings()));
    call.dependsOn().forEach(this::dependency);
  }

  private void check(Expression expression, Set<ReferentKind> meanings) {
    expression.uses().stream()
        .filter(use -> !meanings.contains(use.reference().kind()))
        .forEach(this::check);
  }

  private void check(ReferenceUse use) {
    LocatedReferent reference = use.reference();
    switch (reference.kind()) {
      case RESOURCE, DATA -> resource(reference, reference.address());
      case VARIABLE -> variable(reference);
      case LOCAL -> local(reference);
      case MODULE -> module(use);
      case EACH -> misplaced(reference, ResolveDiagnostic.EACH_WITHOUT_FOR_EACH.with());
      case COUNT -> misplaced(reference, ResolveDiagnostic.COUNT_WITHOUT_COUNT.with());
      case SELF -> misplaced(reference, ResolveDiagnostic.MISPLACED_SELF.with());
      case BOSH_VARIABLE, PATH, TERRAFORM -> {}
    }
  }

  private void resource(LocatedReferent reference, Address address) {
    if (!module.resources().has(address)) {
      report.add(reference.range(), module.resources().absent(address));
    }
    checkScope(address, reference.range());
  }

  private void checkScope(Address address, @Nullable SourceRange where) {
    String check = module.resources().check(address);
    if (!check.isEmpty() && !check.equals(scope)) {
      report.add(where, CheckDiagnostic.SCOPED_DATA.with(address, check));
    }
  }

  private void variable(LocatedReferent reference) {
    Set<String> variables = module.variables().keySet();
    if (!variables.contains(reference.name())) {
      report.add(
          reference.range(),
          ResolveDiagnostic.UNDECLARED_VARIABLE.with(
              reference.name(), Suggestion.hint(reference.name(), variables)));
    }
  }

  private void local(LocatedReferent reference) {
    Set<String> locals = module.locals().keySet();
    if (!locals.contains(reference.name())) {
      report.add(
          reference.range(),
          ResolveDiagnostic.UNKNOWN_LOCAL.with(
              reference.name(), Suggestion.hint(reference.name(), locals)));
    }
  }

  private void module(ReferenceUse use) {
    String name = use.reference().name();
    ModuleCall call = module.calls().blocks().get(name);
    if (call == null) {
      report.add(use.reference().range(), unknownModule(name));
      return;
    }
    new OutputCheck(call, module.calls().definitions().get(name), report).check(use);
  }

  private DiagnosticMessage unknownModule(String name) {
    return ModuleDiagnostic.UNKNOWN_MODULE.with(
        name, Suggestion.hint(name, module.calls().blocks().keySet()));
  }

  private void misplaced(LocatedReferent reference, DiagnosticMessage message) {
    report.add(reference.range(), message);
  }

  private void dependency(ScalarNode item) {
    DependsOn.target(item)
        .ifPresentOrElse(
            target -> {
              if (target instanceof Address address) {
                if (!module.resources().has(address)) {
                  report.add(item.range(), module.resources().absent(address));
                }
                checkScope(address, item.range());
              } else if (!module.calls().blocks().containsKey(target.name())) {
                report.add(item.range(), unknownModule(target.name()));
              }
            },
            () -> report.add(item.range(), noAddress(item.text())));
  }

  private static DiagnosticMessage noAddress(String text) {
    return ResolutionProblems.inTemplate(text)
        .map(bare -> ResolveDiagnostic.DEPENDENCY_IN_TEMPLATE.with(text, bare))
        .orElseGet(() -> ResolveDiagnostic.INVALID_DEPENDENCY.with(text));
  }
}
