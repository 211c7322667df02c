package dev.hextet.core.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Operation;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.value.JsonText;
import java.util.List;
import java.util.function.Function;

/** Derives the calls of a step again from its change, and holds them against the stored text. */
final class PlanJsonSteps {
  private PlanJsonSteps() {}

  /** The calls; an IllegalArgumentException if they are not those that were stored. */
  static List<Call> calls(
      Function<String, ResourceType> types,
      PlannedChange change,
      Operation operation,
      boolean late,
      JsonNode stored) {
    List<Call> calls = derived(types, change, operation, late);
    if (!JsonText.compact(PlanJsonCalls.of(calls)).equals(JsonText.compact(stored))) {
      throw new IllegalArgumentException(
          "the calls of " + Step.id(change.address(), operation, late) + " are not those planned");
    }
    return calls;
  }

  // A resource type may fail in any way on values that it would never have planned.
  @SuppressWarnings("PMD.AvoidCatchingGenericException")
  private static List<Call> derived(
      Function<String, ResourceType> types,
      PlannedChange change,
      Operation operation,
      boolean late) {
    try {
      List<Call> all = types.apply(change.type()).calls(change.asChange(operation));
      return operation == Operation.UPDATE
          ? all.stream().filter(call -> call.late() == late).toList()
          : all;
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no calls can be made of " + change.address(), e);
    }
  }
}
