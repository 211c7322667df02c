package dev.hextet.core.engine;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.NamedValue;
import dev.hextet.core.address.Reference;
import dev.hextet.core.address.ReferentKind;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.evaluation.Scope;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.DryRunOutcome;
import dev.hextet.core.resource.DryRunResult;
import dev.hextet.core.term.Terms;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Requests a dry run of each call of a plan, one after another. A call with unknown arguments is
 * not sent: an authorization can depend on each argument.
 */
final class DryRuns {
  /** Stands for the ownership token, which the apply computes. */
  private static final Value TOKEN = Value.of("0".repeat(40));

  /** Stands for every value that only the apply computes. */
  private static final Value UNKNOWN = Terms.unknown(Reference.to(NamedValue.SELF));

  private final Clouds clouds;

  DryRuns(Clouds clouds) {
    this.clouds = clouds;
  }

  /** Returns the results; the last one is an executed call, if there is one. */
  DryRunReport of(Plan plan) {
    SortedMap<Address, PlannedChange> changes = plan.changesByAddress();
    List<DryRunCall> results = new ArrayList<>();
    for (Step step : plan.steps()) {
      for (ApiCall call : step.calls()) {
        DryRunCall result = result(plan, step, call, changes);
        results.add(result);
        if (result.result().outcome() == DryRunOutcome.EXECUTED) {
          return new DryRunReport(results);
        }
      }
    }
    return new DryRunReport(results);
  }

  private DryRunCall result(
      Plan plan, Step step, ApiCall call, SortedMap<Address, PlannedChange> changes) {
    PlannedChange change = Objects.requireNonNull(changes.get(step.address()));
    Value.MapOf self = self(plan, step, change);
    String provider =
        step instanceof Step.Delete
            ? change.former().provider()
            : change.plannedPlacement().provider();
    Map<String, Value> arguments = resolved(call.arguments(), self);
    List<String> unknown =
        arguments.entrySet().stream()
            .filter(argument -> !argument.getValue().isKnown())
            .map(Map.Entry::getKey)
            .toList();
    DryRunResult result =
        unknown.isEmpty()
            ? clouds
                .of(provider)
                .dryRun(call.action(), (Value.MapOf) Value.map(arguments).unmarked())
            : DryRunResult.untestable("unknown until apply: " + String.join(", ", unknown));
    return new DryRunCall(step.address(), call.action(), result, id(call, result));
  }

  /** Returns the known members of {@code self} in the arguments. */
  private static Value.MapOf self(Plan plan, Step step, PlannedChange change) {
    boolean isNew = step instanceof Step.Create || change.id().isEmpty();
    return Value.map(
        Map.of(
            "id",
            isNew ? UNKNOWN : Value.of(change.id()),
            "token",
            TOKEN,
            "lineage",
            Value.of(plan.basis().seed()),
            "address",
            Value.of(step.address().current().toString())));
  }

  private static String id(ApiCall call, DryRunResult result) {
    String path = call.gives().getOrDefault("id", "");
    return path.isEmpty() ? "" : AnswerPaths.text(result.answer(), path).orElse("");
  }

  private static Map<String, Value> resolved(Value.MapOf arguments, Value.MapOf self) {
    Scope scope = reference -> reference.kind() == ReferentKind.SELF ? self : UNKNOWN;
    Map<String, Value> resolved = new TreeMap<>();
    arguments.entries().forEach((name, value) -> resolved.put(name, resolved(value, scope)));
    resolved.values().removeIf(Value::isNull);
    return resolved;
  }

  private static Value resolved(Value value, Scope scope) {
    if (value instanceof Value.Unknown unknown) {
      return evaluated(unknown, scope);
    } else if (value instanceof Value.Sensitive sensitive) {
      return sensitive.value().isKnown() ? sensitive : UNKNOWN;
    } else if (value instanceof Value.ListOf list) {
      return Value.list(list.items().stream().map(item -> resolved(item, scope)).toList());
    } else if (value instanceof Value.MapOf map) {
      Map<String, Value> members = new TreeMap<>();
      map.entries().forEach((name, member) -> members.put(name, resolved(member, scope)));
      members.values().removeIf(Value::isNull);
      return Value.map(members);
    }
    return value;
  }

  private static Value evaluated(Value.Unknown unknown, Scope scope) {
    try {
      return Terms.evaluate(unknown.term(), scope).data();
    } catch (DiagnosticException e) {
      // The term requires a result of an earlier call.
      return UNKNOWN;
    }
  }
}
