package dev.hextet.core.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.OutputChange;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import java.util.List;
import java.util.Optional;

/** Terraform's words for actions. */
final class PlanJsonAction {
  private static final String CREATE = "create";
  private static final String DELETE = "delete";
  private static final String UPDATE = "update";
  private static final String NO_OP = "no-op";

  private PlanJsonAction() {}

  static String[] words(Action action) {
    return switch (action) {
      case NO_OP, IMPORT -> new String[] {NO_OP};
      case CREATE -> new String[] {CREATE};
      case UPDATE -> new String[] {UPDATE};
      case DELETE -> new String[] {DELETE};
      case FORGET -> new String[] {"forget"};
      case REPLACE -> new String[] {DELETE, CREATE};
      case CREATE_THEN_DELETE -> new String[] {CREATE, DELETE};
    };
  }

  static Action read(JsonNode words) {
    List<String> found = PlanJson.list(words);
    for (Action action : Action.values()) {
      if (found.equals(List.of(words(action)))) {
        return action;
      }
    }
    throw new IllegalArgumentException("\"" + String.join(", ", found) + "\" is not an action");
  }

  static String word(OutputChange output) {
    if (!output.isChange()) {
      return NO_OP;
    }
    return output.before().isNull() ? CREATE : output.after().isNull() ? DELETE : UPDATE;
  }

  /** Why a resource goes, where Terraform has a word for it. */
  static Optional<String> reason(PlanMode mode, PlannedChange change) {
    if (change.action().isReplacement()) {
      if (!change.forcing().isEmpty() || change.moves()) {
        return Optional.of("replace_because_cannot_update");
      }
      return Optional.of(
          change.triggers().isEmpty() ? "replace_by_request" : "replace_by_triggers");
    }
    return change.action() == Action.DELETE && mode == PlanMode.NORMAL
        ? Optional.of("delete_because_no_resource_config")
        : Optional.empty();
  }
}
