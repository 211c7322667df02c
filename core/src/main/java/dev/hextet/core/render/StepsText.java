package dev.hextet.core.render;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.WaitCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The steps of a plan in order: their calls with arguments in short, and what each waits for. */
final class StepsText {
  private static final String NUMBER = "%4d. ";
  private static final String INDENT = " ".repeat(8);

  private final Plan plan;
  private final TerminalStyle style;
  private final CallText calls;
  private final Map<StepId, Integer> numbers = new HashMap<>();

  private StepsText(Plan plan, RenderingSchemas vocabulary, TerminalStyle style) {
    this.plan = plan;
    this.style = style;
    this.calls = new CallText(vocabulary);
    for (Step step : plan.steps()) {
      numbers.put(step.id(), numbers.size() + 1);
    }
  }

  /** Ends with a line end; empty if there is no step. */
  static String of(Plan plan, RenderingSchemas vocabulary, TerminalStyle style) {
    return plan.steps().isEmpty() ? "" : new StepsText(plan, vocabulary, style).text();
  }

  private String text() {
    int total = plan.steps().stream().mapToInt(step -> step.calls().size()).sum();
    StringBuilder out = new StringBuilder();
    out.append("Steps, in order: ").append(count(plan.steps().size(), "step")).append(", ");
    out.append(count(total, "call")).append("\n\n");
    plan.steps().forEach(step -> out.append(step(step)));
    return out.toString();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String step(Step step) {
    StringBuilder out = new StringBuilder();
    out.append(NUMBER.formatted(numbers.get(step.id())));
    out.append(style.bold(PrintableText.line(step.id().text())))
        .append(style.faint(after(step)))
        .append('\n');
    for (ApiCall call : step.calls()) {
      lines(call).forEach(line -> out.append(INDENT).append(PrintableText.line(line)).append('\n'));
    }
    return out.toString();
  }

  private String after(Step step) {
    return step.waitsFor().isEmpty()
        ? ""
        : step.waitsFor().stream()
            .map(id -> numbers.getOrDefault(id, 0))
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "  (after ", ")"));
  }

  private List<String> lines(ApiCall call) {
    List<String> lines = new ArrayList<>(List.of(calls.of(call)));
    call.waits().forEach(wait -> lines.add("  until " + wait(wait)));
    return lines;
  }

  private static String wait(WaitCondition wait) {
    String states = wait.wanted().stream().sorted().collect(Collectors.joining(" or "));
    String gone = states.isEmpty() ? "gone" : states + " or gone";
    return wait.what() + " is " + (wait.goneIsDone() ? gone : states);
  }
}
