package dev.hextet.core.resolve.variable;

import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.Severity;
import dev.hextet.core.diag.SourceRange;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
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
 * @param strict true if a value on the command line requires a declaration
 */
record VariableUse(Set<String> known, boolean strict, ResolutionProblems report) {
  /** Most reports about one file. */
  private static final int MOST_REPORTS = 3;

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
      boolean terraform = source.kind() == Kind.TERRAFORM_FILE;
      boolean reported = source.kind().isSingle() || terraform || inputs.refuseUnused();
      if (reported && source.kind() != Kind.ENVIRONMENT) {
        boolean error = inputs.refuseUnused() || strict && source.kind().isSingle();
        check(source, terraform || strict, error);
      }
    }
  }

  private void check(VariableSource source, boolean terraform, boolean error) {
    List<String> unused =
        source.values().keySet().stream()
            .filter(name -> !known.contains(GivenNode.variable(name)))
            .toList();
    boolean all = unused.size() <= MOST_REPORTS || !terraform;
    int single = all ? unused.size() : MOST_REPORTS - 1;
    DiagnosticType type =
        terraform ? ResolveDiagnostic.UNDECLARED_VALUE : ResolveDiagnostic.UNUSED_VARIABLE;
    for (String name : unused.subList(0, single)) {
      String suggestion = Suggestion.sentence(name, known);
      report(source, name, type.with(name, source.label(), suggestion), error);
    }
    List<String> others = unused.subList(single, unused.size());
    if (!others.isEmpty()) {
      DiagnosticMessage message =
          ResolveDiagnostic.UNDECLARED_VALUES.with(
              others.size(), source.label(), String.join(", ", others));
      report(source, others.get(0), message, error);
    }
  }

  private void report(
      VariableSource source, String name, DiagnosticMessage message, boolean error) {
    SourceRange where = Objects.requireNonNull(source.values().get(name)).range();
    report.add(where, error ? message.as(Severity.ERROR) : message);
  }
}
