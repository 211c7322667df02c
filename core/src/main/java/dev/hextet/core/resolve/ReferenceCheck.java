package dev.hextet.core.resolve;

import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.resource.Address;
import java.util.Set;

/**
 * Checks that what expressions refer to is there.
 *
 * @param resources all resources
 * @param locals the names of the local values
 * @param variables the names of the declared variables
 */
record ReferenceCheck(
    ResourceBlocks resources, Set<String> locals, Set<String> variables, Report report) {

  void check(Expression expression) {
    expression.references().forEach(this::check);
  }

  /** The same where the resource itself is {@code self}. */
  void checkWithSelf(Expression expression) {
    expression.references().stream()
        .filter(reference -> reference.kind() != Reference.Kind.SELF)
        .forEach(this::check);
  }

  private void check(Reference reference) {
    switch (reference.kind()) {
      case RESOURCE -> resource(reference, Address.of(reference.type(), reference.name()));
      case VARIABLE -> variable(reference);
      case LOCAL -> local(reference);
      case PATH -> path(reference);
      case DATA -> report.notSupported(reference.range(), "a data source");
      case EACH -> misplaced(reference, "each can be used only in a resource with for_each");
      case COUNT -> misplaced(reference, "count can be used only in a resource with count");
      case SELF -> misplaced(reference, "self cannot be used here");
      case BOSH_VARIABLE, TERRAFORM -> {}
    }
  }

  private void resource(Reference reference, Address address) {
    if (!resources.has(address)) {
      report.error(
          "UnknownReference",
          reference.range(),
          "there is no resource " + address,
          resources.hint(address));
    }
  }

  private void variable(Reference reference) {
    if (!variables.contains(reference.name())) {
      String hint = Report.hint(reference.name(), variables, "There is");
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
          Report.hint(reference.name(), locals, "There is"));
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
