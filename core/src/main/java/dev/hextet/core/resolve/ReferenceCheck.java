package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.ResolutionProblems;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks that what expressions refer to is there.
 *
 * @param resources all resources
 * @param locals the names of the local values
 * @param variables the names of the declared variables
 */
record ReferenceCheck(
    ResourceBlocks resources,
    Set<String> locals,
    Set<String> variables,
    ResolutionProblems report) {

  void check(Expression expression) {
    check(expression, Set.of());
  }

  /** The expressions of a block: in some of them, each, count or self has a meaning. */
  void check(ResourceDraft draft) {
    Set<ReferentKind> meanings = draft.meanings();
    Set<ReferentKind> withSelf = new HashSet<>(meanings);
    withSelf.add(ReferentKind.SELF);
    draft.shared().forEach(this::check);
    draft.own().forEach(expression -> check(expression, meanings));
    draft.afterwards().forEach(expression -> check(expression, withSelf));
  }

  private void check(Expression expression, Set<ReferentKind> meanings) {
    expression.references().stream()
        .filter(reference -> !meanings.contains(reference.kind()))
        .forEach(this::check);
  }

  private void check(LocatedReferent reference) {
    switch (reference.kind()) {
      case RESOURCE, DATA -> resource(reference, reference.address());
      case VARIABLE -> variable(reference);
      case LOCAL -> local(reference);
      case PATH -> path(reference);
      case EACH -> misplaced(reference, ResolveDiagnostic.EACH_WITHOUT_FOR_EACH.with());
      case COUNT -> misplaced(reference, ResolveDiagnostic.COUNT_WITHOUT_COUNT.with());
      case SELF -> misplaced(reference, ResolveDiagnostic.MISPLACED_SELF.with());
      case BOSH_VARIABLE, TERRAFORM -> {}
    }
  }

  private void resource(LocatedReferent reference, Address address) {
    if (!resources.has(address)) {
      report.add(reference.range(), resources.absent(address));
    }
  }

  private void variable(LocatedReferent reference) {
    if (!variables.contains(reference.name())) {
      report.add(
          reference.range(),
          ResolveDiagnostic.UNDECLARED_VARIABLE.with(
              reference.name(), Suggestion.hint(reference.name(), variables)));
    }
  }

  private void local(LocatedReferent reference) {
    if (!locals.contains(reference.name())) {
      report.add(
          reference.range(),
          ResolveDiagnostic.UNKNOWN_LOCAL.with(
              reference.name(), Suggestion.hint(reference.name(), locals)));
    }
  }

  private void path(LocatedReferent reference) {
    if (reference.name().equals("cwd")) {
      misplaced(reference, ResolveDiagnostic.WORKING_DIRECTORY.with());
    }
  }

  private void misplaced(LocatedReferent reference, DiagnosticMessage message) {
    report.add(reference.range(), message);
  }
}
