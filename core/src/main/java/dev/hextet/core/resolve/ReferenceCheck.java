package dev.hextet.core.resolve;

import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.resource.Address;
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
    Set<Reference.Kind> meanings = draft.meanings();
    Set<Reference.Kind> withSelf = new HashSet<>(meanings);
    withSelf.add(Reference.Kind.SELF);
    draft.shared().forEach(this::check);
    draft.own().forEach(expression -> check(expression, meanings));
    draft.afterwards().forEach(expression -> check(expression, withSelf));
  }

  private void check(Expression expression, Set<Reference.Kind> meanings) {
    expression.references().stream()
        .filter(reference -> !meanings.contains(reference.kind()))
        .forEach(this::check);
  }

  private void check(Reference reference) {
    switch (reference.kind()) {
      case RESOURCE, DATA -> resource(reference, Address.of(reference));
      case VARIABLE -> variable(reference);
      case LOCAL -> local(reference);
      case PATH -> path(reference);
      case EACH -> misplaced(reference, "each can be used only in a block with for_each");
      case COUNT -> misplaced(reference, "count can be used only in a block with count");
      case SELF -> misplaced(reference, "self cannot be used here");
      case BOSH_VARIABLE, TERRAFORM -> {}
    }
  }

  private void resource(Reference reference, Address address) {
    if (!resources.has(address)) {
      report.error(
          "UnknownReference",
          reference.range(),
          ResourceBlocks.absent(address),
          resources.hint(address));
    }
  }

  private void variable(Reference reference) {
    if (!variables.contains(reference.name())) {
      String hint = ResolutionProblems.hint(reference.name(), variables, "There is");
      report.error(
          "UndeclaredVariable",
          reference.range(),
          "variable \"" + reference.name() + "\" is not declared",
          (hint + " Declare it under variable, or write ((" + reference.name() + ")).").strip());
    }
  }

  private void local(Reference reference) {
    if (!locals.contains(reference.name())) {
      report.error(
          "UnknownReference",
          reference.range(),
          "there is no local value \"" + reference.name() + "\"",
          ResolutionProblems.hint(reference.name(), locals, "There is"));
    }
  }

  private void path(Reference reference) {
    if (reference.name().equals("cwd")) {
      misplaced(reference, "path.cwd is another one on every machine; use path.module");
    }
  }

  private void misplaced(Reference reference, String summary) {
    report.error("InvalidReference", reference.range(), summary, "");
  }
}
