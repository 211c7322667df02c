package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.Reference;
import dev.hextet.core.check.ProbeValues;
import dev.hextet.core.configuration.AttributePlaces;
import dev.hextet.core.configuration.ProbeConfiguration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidParts;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Evaluates expressions as if nothing of any resource were known yet: what fails then fails always.
 * So an attribute that a resource type does not have is found here. How many instances a block has
 * is not known here.
 */
final class DryRun {
  /** Neighbours of which nothing is known yet. */
  private static final KindContext AROUND =
      (via, attribute) -> Value.unknown(Terms.attribute(Term.named(via), attribute));

  private final ResourceBlocks resources;
  private final ResolutionProblems report;
  private final Scope scope;
  private final Map<Address, Value> values = new HashMap<>();

  DryRun(ResourceBlocks resources, ScopeFactory scopes, ResolutionProblems report) {
    this.resources = resources;
    this.report = report;
    this.scope = scopes.apply(this::resource);
  }

  Scope scope() {
    return scope;
  }

  void evaluate(Expression expression) {
    evaluate(expression, scope);
  }

  /** The same where {@code self} is a resource. */
  void evaluate(Expression expression, Address self) {
    evaluate(expression, scope.withSelf(() -> resource(self)));
  }

  /**
   * Checks the values of a draft's attributes as far as they are known, so that a document with
   * other problems shows these as well.
   */
  void checkValues(ResourceDraft draft) {
    AttributePlaces places =
        new AttributePlaces(
            draft.address().toString(), draft.content().attributes(), draft.content().where());
    draft
        .content()
        .attributes()
        .forEach(
            (name, expression) ->
                value(expression)
                    .map(value -> InvalidParts.of(attribute(draft, name), value, AROUND))
                    .orElse(List.of())
                    .forEach(e -> report.diagnostics().add(places.problem(name, e))));
  }

  private static Attribute<?> attribute(ResourceDraft draft, String name) {
    return draft.schema().attribute(name).orElseThrow();
  }

  /** Checks the values of a probe's arguments as far as they are known. */
  void checkValues(ProbeConfiguration probe) {
    Map<String, Value> known = new TreeMap<>();
    probe
        .arguments()
        .forEach((name, expression) -> value(expression).ifPresent(v -> known.put(name, v)));
    ProbeValues.of(probe.kind(), known)
        .problems()
        .forEach((name, e) -> report.diagnostics().add(probe.places().problem(name, e)));
  }

  /** Returns a value; nothing if the evaluation fails, which {@link #evaluate} reports. */
  private Optional<Value> value(Expression expression) {
    try {
      return Optional.of(new Evaluator().evaluate(expression, scope));
    } catch (DiagnosticException e) {
      return Optional.empty();
    }
  }

  private void evaluate(Expression expression, Scope within) {
    try {
      new Evaluator().evaluate(expression, within);
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
    }
  }

  private Value resource(LocatedReferent reference) {
    return resource(reference.address());
  }

  private Value resource(Address address) {
    return values.computeIfAbsent(address, this::unknown);
  }

  private Value unknown(Address address) {
    ResourceDraft draft = resources.drafts().get(address);
    if (draft == null || draft.content().repeated().isPresent()) {
      return Terms.unknown(Reference.to(address));
    }
    Map<String, Value> attributes = new TreeMap<>();
    draft
        .schema()
        .attributes()
        .forEach(
            (name, attribute) ->
                attributes.put(name, attribute.unknown(Terms.of(Reference.to(address, name)))));
    return Value.map(attributes);
  }
}
