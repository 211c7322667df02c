package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.variable.VariableSource.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the variables that have a value with those that need one.
 *
 * @param known the names of those that are declared or used
 */
record VariableUse(Set<String> known, ResolutionProblems report) {

  /** One error for all that have no value. */
  static void missing(List<VariableDeclaration> missing, ResolutionProblems report) {
    List<VariableDeclaration> sorted =
        missing.stream().sorted(Comparator.comparing(VariableDeclaration::name)).toList();
    String names = sorted.stream().map(VariableDeclaration::name).collect(Collectors.joining(", "));
    String places =
        sorted.stream()
            .map(variable -> "  " + variable.name() + " (" + variable.where() + ")")
            .collect(Collectors.joining("\n"));
    DiagnosticType type =
        missing.size() == 1
            ? ResolveDiagnostic.MISSING_VARIABLE
            : ResolveDiagnostic.MISSING_VARIABLES;
    report.add(
        missing.stream()
            .map(VariableDeclaration::where)
            .filter(Objects::nonNull)
            .sorted()
            .findFirst()
            .orElse(null),
        type.with(names, places));
  }

  /** Finds values that nothing uses; probably a name is misspelt. */
  void check(DocumentInputs inputs) {
    for (VariableSource source : inputs.variables()) {
      boolean reported = source.kind().isSingle() || inputs.refuseUnused();
      if (reported && source.kind() != Kind.ENVIRONMENT) {
        source.values().forEach((name, node) -> check(name, node, source, inputs));
      }
    }
  }

  private void check(String name, DocumentNode node, VariableSource source, DocumentInputs inputs) {
    if (!known.contains(GivenNode.variable(name))) {
      DiagnosticMessage unused =
          ResolveDiagnostic.UNUSED_VARIABLE.with(
              name, source.label(), Suggestion.sentence(name, known));
      report.add(node.range(), inputs.refuseUnused() ? unused.as(Severity.ERROR) : unused);
    }
  }
}
