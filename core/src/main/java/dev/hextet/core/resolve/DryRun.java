package dev.hextet.core.resolve;

import dev.hextet.core.address.Address;
import dev.hextet.core.check.ProbeValues;
import dev.hextet.core.configuration.AttributePlaces;
import dev.hextet.core.configuration.ProbeConfiguration;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Evaluator;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.expansion.RefusedArguments;
import dev.hextet.core.expansion.RepetitionExpansion;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.resolve.block.ResolutionProblems;
import dev.hextet.core.resolve.variable.ModuleInput;
import dev.hextet.core.resolve.variable.ValidationCheck;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.InvalidParts;
import dev.hextet.core.schema.KindContext;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Evaluates the expressions of a module instance as if nothing of any resource were known yet: what
 * fails then fails always. So an attribute that a resource type does not have is found here.
 */
final class DryRun {
  /** Neighbours of which nothing is known yet. */
  private static final KindContext AROUND =
      (via, attribute) -> Value.unknown(Terms.attribute(Term.named(via), attribute));

  private final ModuleTree tree;
  private final ModuleNode node;
  private final Scope scope;
  private final ResolutionProblems report;

  DryRun(ModuleTree tree, ModuleNode node, ResolutionProblems report) {
    this.tree = tree;
    this.node = node;
    this.scope = tree.scopes().of(node);
    this.report = report;
  }

  /** Evaluates all expressions. */
  void evaluate() {
    checkInputs();
    node.definition().expressions().forEach(expression -> evaluate(expression, scope));
    node.definition().drafts().forEach(this::evaluate);
    node.definition().resources().unsupported().values().forEach(this::checkInstances);
    node.definition().calls().blocks().values().forEach(this::evaluate);
    node.definition()
        .values()
        .checks()
        .values()
        .forEach(check -> check.probes().forEach(this::checkValues));
  }

  private void evaluate(ResourceDraft draft) {
    Scope within = within(draft);
    draft.shared().forEach(expression -> evaluate(expression, scope));
    draft.own().forEach(expression -> evaluate(expression, within));
    Address self = node.absolute(draft.address());
    Scope afterwards = within.withSelf(() -> tree.unknown().value(self));
    draft.afterwards().forEach(expression -> evaluate(expression, afterwards));
    checkRefused(draft);
  }

  /**
   * Returns the scope of the expressions of a block's instances. Variables and local values are
   * unknown in a block without instances, because they may be valid in other runs only.
   */
  private Scope within(ResourceDraft draft) {
    try {
      boolean absent =
          RepetitionExpansion.of(draft.content().repetition(), scope).items().isEmpty();
      return absent ? new UnvaluedScope(scope) : scope;
    } catch (DiagnosticException e) {
      return scope; // The evaluation of the repetition reports it.
    }
  }

  /** Reports a block without support that has an instance. */
  private void checkInstances(UnsupportedBlock block) {
    try {
      block.problem(scope).ifPresent(report.diagnostics()::add);
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
    }
  }

  /** Reports arguments without support that have a known value in an instance. */
  private void checkRefused(ResourceDraft draft) {
    if (draft.content().refused().isEmpty()) {
      return;
    }
    try {
      RepetitionExpansion.of(draft.content().repetition(), scope).items().stream()
          .map(item -> RefusedArguments.problems(draft.content(), item.within(scope), false))
          .forEach(report.diagnostics()::addAll);
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
    }
  }

  /** Evaluates the inputs of a missing module; those of others are evaluated in their instances. */
  private void evaluate(ModuleCall call) {
    if (!node.definition().calls().definitions().containsKey(call.name())) {
      Stream.concat(call.shared(), call.own()).forEach(expression -> evaluate(expression, scope));
    }
  }

  private void checkInputs() {
    if (node.caller().isEmpty()) {
      ValidationCheck.check(tree.variables(), scope, report);
      return;
    }
    ModuleNode.Caller caller = node.caller().orElseThrow();
    Scope outer = caller.item().within(tree.scopes().of(caller.module()));
    Map<String, ModuleInput> inputs = new TreeMap<>();
    for (String name : node.definition().variables().keySet()) {
      node.input(name)
          .ifPresent(
              input -> {
                inputs.put(name, input);
                check(input, outer);
              });
    }
    ValidationCheck.check(inputs, "module." + caller.call().name(), scope, report);
  }

  private void check(ModuleInput input, Scope caller) {
    try {
      Value unused = input.value(caller);
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
    }
  }

  /**
   * Checks the values of attributes as far as they are known, so that a document with other
   * problems shows these as well.
   */
  void checkValues() {
    node.definition().drafts().forEach(this::checkValues);
  }

  private void checkValues(ResourceDraft draft) {
    Scope within = within(draft);
    AttributePlaces places =
        new AttributePlaces(
            node.absolute(draft.address()).toString(),
            draft.content().attributes(),
            draft.content().where());
    draft
        .content()
        .attributes()
        .forEach(
            (name, expression) ->
                value(expression, within)
                    .map(value -> InvalidParts.of(attribute(draft, name), value, AROUND))
                    .orElse(List.of())
                    .forEach(e -> report.diagnostics().add(places.problem(name, e))));
  }

  private static Attribute<?> attribute(ResourceDraft draft, String name) {
    return draft.schema().attribute(name).orElseThrow();
  }

  /** Checks the values of a probe's arguments as far as they are known. */
  private void checkValues(ProbeConfiguration probe) {
    Map<String, Value> known = new TreeMap<>();
    probe
        .arguments()
        .forEach((name, expression) -> value(expression, scope).ifPresent(v -> known.put(name, v)));
    ProbeValues.of(probe.kind(), known)
        .problems()
        .forEach((name, e) -> report.diagnostics().add(probe.places().problem(name, e)));
  }

  /** Returns a value; empty if the evaluation fails, which {@link #evaluate} reports. */
  private static Optional<Value> value(Expression expression, Scope scope) {
    try {
      return Optional.of(new Evaluator().evaluate(expression, scope));
    } catch (DiagnosticException e) {
      return Optional.empty();
    }
  }

  private void evaluate(Expression expression, Scope within) {
    try {
      Value unused = new Evaluator().evaluate(expression, within);
    } catch (DiagnosticException e) {
      report.diagnostics().addAll(e.diagnostics());
    }
  }
}
