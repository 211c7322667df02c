package dev.hextet.core.render;

import dev.hextet.core.plan.Plan;

/** The summary sentence of a plan, in Terraform's words. */
final class Verdict {
  private Verdict() {}

  static String of(Plan plan) {
    if (plan.isEmpty()) {
      return nothing(plan);
    }
    return plan.summary().sentence();
  }

  private static String nothing(Plan plan) {
    return switch (plan.mode()) {
      case NORMAL -> "No changes. Your infrastructure matches the configuration.";
      case DESTROY -> "No changes. No objects need to be destroyed.";
      case REFRESH_ONLY ->
          plan.drift().isEmpty()
              ? "No changes. Your infrastructure still matches the configuration."
              : "No changes to your infrastructure. The differences above are only recorded.";
    };
  }
}
