package dev.hextet.core.resolve.variable;

import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Reference;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.variable.Variables.Origin;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the value of each variable in the sources. */
public final class VariableValues {
  private final List<VariableSource> sources;
  private final ResolutionProblems report;
  private final List<VariableDeclaration> missing = new ArrayList<>();
  private final SortedMap<String, Origin> origins = new TreeMap<>();

  private VariableValues(List<VariableSource> sources, ResolutionProblems report) {
    this.sources = sources;
    this.report = report;
  }

  /**
   * Returns the variables of a document.
   *
   * @param declared in its {@code variable} blocks
   * @param references all references of the document
   * @param bound true if a missing value is a problem
   * @param strict true if a value on the command line requires a declaration
   */
  public static Variables of(
      SortedMap<String, VariableDeclaration> declared,
      List<LocatedReferent> references,
      DocumentInputs inputs,
      boolean bound,
      boolean strict,
      ResolutionProblems report) {
    SortedMap<String, VariableDeclaration> all = new TreeMap<>(declared);
    SortedSet<String> secret = new TreeSet<>();
    for (LocatedReferent reference : references) {
      if (reference.kind() == ReferentKind.BOSH_VARIABLE) {
        secret.add(reference.name());
        all.putIfAbsent(reference.name(), VariableDeclaration.undeclared(reference));
      }
    }
    VariableValues values = new VariableValues(inputs.variables(), report);
    SortedMap<String, Value> found = values.of(all);
    if (bound && !values.missing.isEmpty()) {
      VariableUse.missing(values.missing, report);
    }
    new VariableUse(all.keySet(), strict, report).check(inputs);
    return new Variables(all, found, values.origins, secret);
  }

  private SortedMap<String, Value> of(SortedMap<String, VariableDeclaration> declarations) {
    SortedMap<String, Value> values = new TreeMap<>();
    declarations.forEach(
        (name, declaration) -> value(declaration).ifPresent(value -> values.put(name, value)));
    return values;
  }

  private Optional<Value> value(VariableDeclaration declaration) {
    Optional<Value> given =
        GivenNode.of(declaration.name(), declaration.type(), sources, report.diagnostics())
            .map(found -> given(declaration, found));
    if (given.isEmpty() || given.get().isNull() && !declaration.nullable()) {
      given = declaration.fallback();
      origins.remove(declaration.name());
    }
    if (given.isEmpty()) {
      missing.add(declaration);
    }
    return given;
  }

  private Value given(VariableDeclaration declaration, GivenNode source) {
    DocumentNode node = source.node();
    origins.put(declaration.name(), new Origin(source.label(), node.range()));
    try {
      return VariableConversion.convert(declaration.type(), node);
    } catch (WrongValue e) {
      report.add(
          ValuePlaces.of(node, e.path()),
          ResolveDiagnostic.VARIABLE_TYPE.with(
              e.phrase("var." + declaration.name()),
              source.label(),
              declaration.type().text(),
              String.valueOf(declaration.where())));
      return Terms.unknown(Reference.to(NamedValue.variable(declaration.name())));
    }
  }
}
