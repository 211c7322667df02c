package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.expression.ExpressionParser;
import dev.hextet.core.resource.Call;
import dev.hextet.core.value.Quoted;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what must not be written: a sensitive value whose expression tells it. A plan holds of a
 * secret only where it comes from, so it must come from somewhere: a variable, or a resource.
 */
final class PlanJsonSecrets {
  /** A secret within the call that makes it one, not put together from something else. */
  private static final Pattern TOLD =
      Pattern.compile("(?<![\\w.])sensitive\\(\\s*(\"(?!\\$\\{)|[-\\d\\[{])");

  /** The name of a variable or of a member may be what it holds, by chance. */
  private static final Pattern INDEX =
      Pattern.compile("(?<=[\\w)\\]])\\[\"(?:[^\"\\\\]|\\\\.)*\"]");

  private final List<Diagnostic> problems = new ArrayList<>();

  private PlanJsonSecrets() {}

  /**
   * Checks a plan.
   *
   * @throws DiagnosticException if it would tell a secret
   */
  static void check(Plan plan) {
    PlanJsonSecrets found = new PlanJsonSecrets();
    for (PlannedChange change : plan.changes()) {
      found.look(change.address().toString(), change.after().values(), true);
      found.look(change.address().toString(), change.before().values(), false);
      found.look(change.terms().preconditions());
      found.look(change.terms().postconditions());
    }
    for (Drift drift : plan.drift()) {
      found.look(drift.address().toString(), drift.recorded().values(), false);
      found.look(drift.address().toString(), drift.live().values(), false);
    }
    for (OutputChange output : plan.outputs()) {
      found.look("output." + output.name(), output.after(), true);
      found.look("output." + output.name(), output.before(), false);
      found.look(output.preconditions());
    }
    plan.providers().forEach((key, settings) -> found.look("provider." + key, settings, true));
    found.look(plan.checks());
    plan.steps().forEach(found::look);
    if (!found.problems.isEmpty()) {
      throw new DiagnosticException(found.problems.stream().distinct().sorted().toList());
    }
  }

  private void look(List<PlannedCondition> conditions) {
    conditions.forEach(open -> look(open.about(), PlanJsonConditions.values(open), false));
  }

  private void look(Step step) {
    for (Call call : step.calls()) {
      look(step.address().toString(), call.arguments(), false);
    }
  }

  private void look(String place, Value value, boolean needed) {
    if (value instanceof Value.Sensitive sensitive) {
      if (tells(sensitive) || needed && comesFromNowhere(sensitive.expression())) {
        problems.add(problem(place));
      }
    } else if (value instanceof Value.ListOf list) {
      list.items().forEach(item -> look(place, item, needed));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(member -> look(place, member, needed));
    }
  }

  private static boolean tells(Value.Sensitive sensitive) {
    String expression = sensitive.expression();
    return TOLD.matcher(expression).find()
        || !expression.isEmpty()
            && expression.equals(sensitive.value().expression())
            && sensitive.isKnown()
        || tellsText(sensitive.value(), expression);
  }

  private static boolean tellsText(Value value, String expression) {
    if (value instanceof Value.ListOf list) {
      return list.items().stream().anyMatch(item -> tellsText(item, expression));
    }
    if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().anyMatch(member -> tellsText(member, expression));
    }
    return value
        .asText()
        .filter(text -> !text.isEmpty())
        .filter(text -> INDEX.matcher(expression).replaceAll("").contains(Quoted.of(text)))
        .isPresent();
  }

  private static boolean comesFromNowhere(String expression) {
    try {
      return ExpressionParser.expression(expression).references().isEmpty();
    } catch (DiagnosticException e) {
      return false;
    }
  }

  private static Diagnostic problem(String place) {
    return Diagnostic.error(
            "SensitiveLiteral",
            "a sensitive value that no variable gives cannot be saved in a plan",
            "A saved plan says where a secret comes from and never what it is, so that apply can get"
                + " it again. Give the value by a variable, or apply without saving the plan.",
            null)
        .about(place);
  }
}
