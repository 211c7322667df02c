package dev.hextet.core.resolve;

import dev.hextet.core.diag.Source;
import dev.hextet.core.document.DocumentReader;
import dev.hextet.core.document.Node;
import dev.hextet.core.document.Scalar;
import dev.hextet.core.expression.Reference;
import dev.hextet.core.resolve.VariableSource.Kind;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the value of each variable in the sources. */
final class VariableValues {
  private final List<VariableSource> sources;
  private final Report report;
  private final List<VariableDeclaration> missing = new ArrayList<>();

  private VariableValues(List<VariableSource> sources, Report report) {
    this.sources = sources;
    this.report = report;
  }

  /**
   * The variables of a document.
   *
   * @param declared in its {@code variable} blocks
   * @param references all that the document makes
   */
  static Variables of(
      SortedMap<String, VariableDeclaration> declared,
      List<Reference> references,
      DocumentInputs inputs,
      Report report) {
    SortedMap<String, VariableDeclaration> all = new TreeMap<>(declared);
    SortedSet<String> secret = new TreeSet<>();
    for (Reference reference : references) {
      if (reference.kind() == Reference.Kind.BOSH_VARIABLE) {
        secret.add(reference.name());
        all.putIfAbsent(reference.name(), VariableDeclaration.undeclared(reference));
      }
    }
    VariableValues values = new VariableValues(inputs.variables(), report);
    SortedMap<String, Value> found = values.of(all);
    new VariableUse(all.keySet(), report).check(inputs);
    return new Variables(all, found, secret);
  }

  private SortedMap<String, Value> of(SortedMap<String, VariableDeclaration> declarations) {
    SortedMap<String, Value> values = new TreeMap<>();
    declarations.forEach(
        (name, declaration) -> value(declaration).ifPresent(value -> values.put(name, value)));
    if (!missing.isEmpty()) {
      VariableUse.missing(missing, report);
    }
    return values;
  }

  private Optional<Value> value(VariableDeclaration declaration) {
    Optional<Value> given = Optional.empty();
    for (VariableSource source : sources) {
      Node node = source.values().get(declaration.name());
      if (node != null) {
        given = Optional.of(given(declaration, source, node));
      }
    }
    if (given.isEmpty() || given.get().isNull() && !declaration.nullable()) {
      given = declaration.fallback();
    }
    if (given.isEmpty()) {
      missing.add(declaration);
    }
    return given;
  }

  private Value given(VariableDeclaration declaration, VariableSource source, Node node) {
    VariableType type = declaration.type();
    Node read = source.kind() == Kind.ENVIRONMENT && type.member() != null ? reread(node) : node;
    Value exact =
        type.equals(VariableType.STRING) && read instanceof Scalar scalar && !read.isNull()
            ? Value.of(scalar.text())
            : read.value();
    Optional<Value> converted = type.convert(exact);
    if (converted.isEmpty()) {
      report.error(
          "VariableType",
          declaration.where(),
          "the value of variable \"" + declaration.name() + "\" is no " + type.text(),
          "It is given by " + source.label() + ".");
    }
    return converted.orElseGet(() -> Value.unknown("var." + declaration.name()));
  }

  /** The environment has only texts; a collection is written in YAML. */
  private Node reread(Node node) {
    Source source = new Source(node.range().source().name(), ((Scalar) node).text(), true);
    return DocumentReader.readValue(source, report.diagnostics()).orElse(node);
  }
}
