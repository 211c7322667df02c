package dev.hextet.core.planfile;

import dev.hextet.core.address.Address;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.expression.Expression;
import dev.hextet.core.expression.LocatedReferent;
import dev.hextet.core.plan.Drift;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedCondition;
import dev.hextet.core.plan.PlannedInput;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.GuessEstimate;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Term;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds values that must not be written: sensitive values whose expression reveals them. A plan
 * contains only the origin of a secret, which must therefore be a variable or a resource.
 */
final class PlanJsonSecrets {
  private final List<Diagnostic> problems = new ArrayList<>();

  private final Plan plan;

  private PlanJsonSecrets(Plan plan) {
    this.plan = plan;
  }

  /**
   * Checks a plan.
   *
   * @throws DiagnosticException if its text would reveal a secret
   */
  static void check(Plan plan) {
    PlanJsonSecrets found = new PlanJsonSecrets(plan);
    for (PlannedChange change : plan.changes()) {
      found.look(change.address().toString(), change.after().values(), true);
      found.look(change.address().toString(), change.before().values(), false);
      found.look(change.terms().preconditions());
      found.look(change.terms().postconditions());
    }
    for (PlannedRead read : plan.reads()) {
      found.look(read.address().toString(), read.after().values(), true);
      found.look(read.terms().preconditions());
      found.look(read.terms().postconditions());
    }
    plan.dataAttributes()
        .forEach(
            (address, dataAttributes) ->
                found.look(address.toString(), dataAttributes.values(), true));
    for (Drift drift : plan.drift()) {
      found.look(drift.address().toString(), drift.recorded().values(), false);
      found.look(drift.address().toString(), drift.live().values(), false);
    }
    plan.outputs().forEach(output -> found.look(output.preconditions()));
    plan.providers().forEach((key, settings) -> found.look("provider." + key, settings, true));
    found.look(plan.checks());
    plan.probes().forEach(probe -> found.look(probe.name(), probe.arguments().values(), true));
    plan.steps().forEach(found::look);
    if (!found.problems.isEmpty()) {
      throw new DiagnosticException(found.problems.stream().distinct().sorted().toList());
    }
  }

  /**
   * Returns a copy of the plan whose outputs reveal no secret and contain no value that apply could
   * not obtain.
   */
  static Plan sealed(Plan plan) {
    Sealer sealer = new Sealer(plan.basis().seed());
    sealer.prepare(
        plan.inputs().values().stream()
            .map(PlannedInput::value)
            .filter(value -> !GuessEstimate.isEasy(value))
            .toList());
    return plan.withSources(plan.sources().withInputs(sealed(plan.inputs(), sealer)))
        .withConclusion(
            plan.conclusion()
                .withOutputs(
                    plan.outputs().stream().map(output -> sealed(plan, output, sealer)).toList())
                .withChoices(sealed(plan.choices(), plan.dataAttributes())));
  }

  private static SortedMap<String, PlannedInput> sealed(
      SortedMap<String, PlannedInput> inputs, Sealer sealer) {
    SortedMap<String, PlannedInput> sealed = new TreeMap<>(inputs);
    sealed.replaceAll((name, input) -> input.sealed(name, sealer));
    return sealed;
  }

  private static SortedMap<Address, PinnedResult> sealed(
      SortedMap<Address, PinnedResult> choices, SortedMap<Address, Attributes> dataAttributes) {
    SortedMap<Address, PinnedResult> sealed = new TreeMap<>(choices);
    sealed.replaceAll(
        (address, choice) -> isGuessed(dataAttributes.get(address)) ? choice.withheld() : choice);
    return sealed;
  }

  private static boolean isGuessed(@Nullable Attributes dataAttributes) {
    return dataAttributes != null
        && dataAttributes.values().entries().values().stream()
            .anyMatch(
                value -> value.isSensitive() && value.isKnown() && GuessEstimate.isEasy(value));
  }

  private static OutputChange sealed(Plan plan, OutputChange output, Sealer sealer) {
    PlanJsonSecrets found = new PlanJsonSecrets(plan);
    found.look(output.name(), output.after(), true);
    found.look(output.name(), output.before(), false);
    return found.problems.isEmpty() ? output : output.sealed(sealer);
  }

  private void look(List<PlannedCondition> conditions) {
    conditions.forEach(open -> look(open.about(), PlanJsonConditions.values(open), false));
  }

  private void look(Step step) {
    for (ApiCall call : step.calls()) {
      look(step.address().toString(), call.arguments(), false);
    }
  }

  private void look(String place, Value value, boolean needed) {
    if (value instanceof Value.Sensitive sensitive) {
      if (isItself(sensitive) || !isSafe(sensitive.term(), needed)) {
        problems.add(problem(place));
      }
    } else if (value instanceof Value.Unknown unknown && !isSafe(unknown.term(), false)) {
      problems.add(problem(place));
    } else if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> look(place, item, needed));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(member -> look(place, member, needed));
    }
  }

  private static boolean isItself(Value.Sensitive sensitive) {
    return sensitive.isKnown() && sensitive.term().equals(Terms.of(sensitive.unmarked()));
  }

  /**
   * Determines whether a term contains no secret.
   *
   * @param needed true if the term must yield the secret again when the plan is applied
   */
  private boolean isSafe(Term term, boolean needed) {
    if (term instanceof Term.Name) {
      return true;
    }
    Expression expression = Terms.expression(term);
    List<LocatedReferent> references = expression.references();
    boolean given = !references.isEmpty() && references.stream().allMatch(this::isGivenAgain);
    return !expression.tellsSecret() && (given || !needed);
  }

  /** A saved plan is applied without its document, and with its sensitive variables only. */
  private boolean isGivenAgain(LocatedReferent reference) {
    return switch (reference.kind()) {
      case VARIABLE, BOSH_VARIABLE -> plan.inputs().containsKey(reference.name());
      case RESOURCE, DATA, SELF -> true;
      case LOCAL, MODULE, EACH, COUNT, PATH, TERRAFORM -> false;
    };
  }

  private static Diagnostic problem(String place) {
    return PlanDiagnostic.SENSITIVE_LITERAL.with().anywhere().about(place);
  }
}
