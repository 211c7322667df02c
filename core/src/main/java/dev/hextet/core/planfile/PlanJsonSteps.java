package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.value.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The calls of steps: derived again from the changes, and held against the stored text. */
final class PlanJsonSteps {
  private PlanJsonSteps() {}

  /**
   * Returns the stored calls; an IllegalArgumentException rejects calls that do not follow from the
   * change. Calls that may depend on a secret stay as written until the secret is restored, see
   * {@link PlanSecrets}. Until then, they are for display only.
   */
  static List<ApiCall> calls(
      Function<String, ResourceType> types,
      PlannedChange change,
      ChangeOperation operation,
      Phase turn,
      JsonNode stored) {
    Optional<List<ApiCall>> calls = derived(types, change, operation, turn);
    if (calls.isPresent() && same(calls.get(), stored)) {
      return calls.get();
    }
    if (change.isSensitive()) {
      return PlanJsonCalls.read(stored);
    }
    throw new IllegalArgumentException(
        "the calls of " + StepId.of(change.address(), operation, turn) + " are not those planned");
  }

  static boolean same(List<ApiCall> calls, JsonNode stored) {
    return JsonText.compact(PlanJsonCalls.of(calls)).equals(JsonText.compact(stored));
  }

  /** The calls of a change; none if its type fails, as it may on values it never planned. */
  static Optional<List<ApiCall>> derived(
      Function<String, ResourceType> types,
      PlannedChange change,
      ChangeOperation operation,
      Phase turn) {
    try {
      return Optional.of(change.calls(types.apply(change.type()), operation, turn));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
