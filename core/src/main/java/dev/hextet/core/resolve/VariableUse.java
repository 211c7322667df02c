package dev.hextet.core.resolve;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.resolve.VariableSource.Kind;
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

  /** The code of the error for variables without a value. */
  static final String MISSING = "MissingVariables";

  static final String HOW_TO_GIVE =
      "Give a value with -v NAME=VALUE, in a file with -l FILE, or in the environment as"
          + " HEXTET_VAR_NAME.";

  /** One error for all that have no value. */
  static void missing(List<VariableDeclaration> missing, ResolutionProblems report) {
    List<VariableDeclaration> sorted =
        missing.stream().sorted(Comparator.comparing(VariableDeclaration::name)).toList();
    String names = sorted.stream().map(VariableDeclaration::name).collect(Collectors.joining(", "));
    String places =
        sorted.stream()
            .map(variable -> "  " + variable.name() + " (" + variable.where() + ")")
            .collect(Collectors.joining("\n"));
    report.error(
        MISSING,
        missing.stream()
            .map(VariableDeclaration::where)
            .filter(Objects::nonNull)
            .sorted()
            .findFirst()
            .orElse(null),
        (missing.size() == 1 ? "no value for variable " : "no value for variables ") + names,
        "Expected to find:\n" + places + "\n" + HOW_TO_GIVE);
  }

  /** Finds values that nothing uses; probably a name is misspelt. */
  void check(DocumentInputs inputs) {
    for (VariableSource source : inputs.variables()) {
      boolean told = source.kind().isSingle() || inputs.refuseUnused();
      if (told && source.kind() != Kind.ENVIRONMENT) {
        source.values().forEach((name, node) -> check(name, node, source, inputs));
      }
    }
  }

  private void check(String name, DocumentNode node, VariableSource source, DocumentInputs inputs) {
    if (!known.contains(GivenNode.variable(name))) {
      Diagnostic error =
          Diagnostic.error(
              "UnusedVariable",
              "nothing uses the variable \"" + name + "\"",
              ("It is given by " + source.label() + ". " + Suggestion.sentence(name, known))
                  .strip(),
              node.range());
      report
          .diagnostics()
          .add(
              inputs.refuseUnused()
                  ? error
                  : Diagnostic.warning(
                      error.code(), error.summary(), error.detail(), error.where()));
    }
  }
}
