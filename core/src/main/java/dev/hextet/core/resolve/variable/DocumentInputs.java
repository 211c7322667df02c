package dev.hextet.core.resolve.variable;

import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;
import dev.hextet.core.document.DocumentNode;
import dev.hextet.core.evaluation.DocumentFiles;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.module.ModuleSources;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.List;

/**
 * The inputs for resolving a document.
 *
 * @param variables the sources of variables' values, from the lowest precedence to the highest
 * @param refuseUnused true if an unused value is an error
 * @param files the files beside the document
 * @param modules finds the modules that the document calls
 */
public record DocumentInputs(
    List<VariableSource> variables,
    boolean refuseUnused,
    DocumentFiles files,
    ModuleSources modules) {

  /** No variables, files and modules. */
  public static final DocumentInputs NONE =
      new DocumentInputs(List.of(), false, DocumentFiles.NONE);

  public DocumentInputs {
    variables = List.copyOf(variables);
  }

  /** Creates inputs without modules. */
  public DocumentInputs(List<VariableSource> variables, boolean refuseUnused, DocumentFiles files) {
    this(variables, refuseUnused, files, ModuleSources.NONE);
  }

  /**
   * Returns the scope of the variables without a document, for a saved plan: each value is
   * sensitive, and no declaration provides a type or a default.
   */
  public Scope scope() {
    return this::withoutDocument;
  }

  private Value withoutDocument(LocatedReferent reference) {
    DocumentNode node = null;
    for (VariableSource source : variables) {
      node = source.values().getOrDefault(reference.name(), node);
    }
    boolean variable =
        reference.kind() == ReferentKind.VARIABLE || reference.kind() == ReferentKind.BOSH_VARIABLE;
    if (node == null || !variable) {
      throw new DiagnosticException(
          ResolveDiagnostic.MISSING_PLAN_VARIABLE.with(reference.text()).anywhere());
    }
    return Value.sensitive(node.value(), Terms.of(reference));
  }
}
