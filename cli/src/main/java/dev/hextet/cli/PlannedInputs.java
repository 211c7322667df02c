package dev.hextet.cli;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Source;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.Mapping;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.document.Sequence;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.expression.Scope;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.resolve.VariableSource;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sensitive variables of a saved plan, which are given again. A plan has their digests only:
 * what is given must be what it was made with.
 */
final class PlannedInputs {
  private PlannedInputs() {}

  /**
   * What the expressions of a plan refer to.
   *
   * @throws DiagnosticException if a variable is missing, or not what the plan was made with
   */
  static Scope scope(Plan plan, VariableOptions options, Host host) {
    Diagnostics diagnostics = new Diagnostics();
    List<VariableSource> sources = VariableSources.read(options.arguments(), host, diagnostics);
    diagnostics.throwIfErrors();
    Map<String, Value> values = values(plan.inputs(), sources);
    return reference -> value(reference, values);
  }

  private static Value value(Reference reference, Map<String, Value> values) {
    Value value = values.get(reference.name());
    boolean variable =
        reference.kind() == Reference.Kind.VARIABLE
            || reference.kind() == Reference.Kind.BOSH_VARIABLE;
    if (value == null || !variable) {
      throw new IllegalStateException(reference.text() + " is not among the plan's inputs");
    }
    return Value.sensitive(value, reference.text());
  }

  private static Map<String, Value> values(
      SortedMap<String, String> digests, List<VariableSource> sources) {
    Map<String, Value> values = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    List<String> different = new ArrayList<>();
    digests.forEach(
        (name, digest) -> {
          Optional<Node> given = given(name, sources);
          Optional<Value> planned = given.flatMap(node -> planned(name, digest, node));
          planned.ifPresent(value -> values.put(name, value));
          if (planned.isEmpty()) {
            (given.isEmpty() ? missing : different).add(name);
          }
        });
    check(missing, different);
    return values;
  }

  private static Optional<Node> given(String name, List<VariableSource> sources) {
    Node given = null;
    for (VariableSource source : sources) {
      given = source.values().getOrDefault(name, given);
    }
    return Optional.ofNullable(given);
  }

  /**
   * The value as it was planned with. The document, which may say that it is a text or a number, is
   * not there: of all that the spelling can mean, the digest tells which was meant.
   */
  private static Optional<Value> planned(String name, String digest, Node node) {
    return meanings(node).stream()
        .filter(value -> Digests.salted("variable " + name, value).equals(digest))
        .findFirst();
  }

  private static List<Value> meanings(Node node) {
    List<Value> meanings = new ArrayList<>(List.of(node.value(), texts(node)));
    if (node instanceof Scalar scalar) {
      Source source = new Source(node.range().source().name(), scalar.text(), true);
      DocumentReader.readValue(source, new Diagnostics())
          .ifPresent(
              read -> {
                meanings.add(read.value());
                meanings.add(texts(read));
              });
    }
    return meanings;
  }

  /** The value with every single value in it as a text. */
  private static Value texts(Node node) {
    if (node instanceof Sequence sequence) {
      return Value.list(sequence.items().stream().map(PlannedInputs::texts).toList());
    } else if (node instanceof Mapping mapping) {
      SortedMap<String, Value> members = new TreeMap<>();
      mapping.entries().forEach(entry -> members.put(entry.name(), texts(entry.node())));
      return Value.map(members);
    }
    return node instanceof Scalar scalar && !node.isNull() ? Value.of(scalar.text()) : node.value();
  }

  private static void check(List<String> missing, List<String> different) {
    List<Diagnostic> problems = new ArrayList<>();
    if (!missing.isEmpty()) {
      problems.add(
          Diagnostic.error(
              "MissingVariables",
              "no value for " + names(missing),
              "A saved plan holds no secrets: give them again, as they were given to plan, with -v,"
                  + " -l or in the environment.",
              null));
    }
    if (!different.isEmpty()) {
      problems.add(
          Diagnostic.error(
              "DifferentVariables",
              "not what the plan was made with: " + names(different),
              "Give the same values that were given to plan, or make a new plan.",
              null));
    }
    if (!problems.isEmpty()) {
      throw new DiagnosticException(problems);
    }
  }

  private static String names(List<String> names) {
    String listed = names.stream().sorted().collect(Collectors.joining(", "));
    return (names.size() == 1 ? "variable " : "variables ") + listed;
  }
}
