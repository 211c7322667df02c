package dev.hextet.core.render;

import dev.hextet.core.diag.PrintableText;
import dev.hextet.core.plan.DroppedConstraint;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.WaitCondition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of a plan in order: their calls in short, and the steps that each one waits for. */
final class StepsText {
  private static final String NUMBER = "%4d. ";
  private static final String INDENT = " ".repeat(8);

  private final Plan plan;
  private final TerminalStyle style;
  private final CallText calls;
  private final Map<StepId, Integer> numbers = new HashMap<>();
  private final Map<StepId, Map<StepId, OrderConstraint>> reasons;

  private StepsText(
      Plan plan, RenderingSchemas vocabulary, TerminalStyle style, StepDetail detail) {
    this.plan = plan;
    this.style = style;
    this.calls = new CallText(vocabulary);
    this.reasons = detail == StepDetail.REASONS ? plan.schedule().order().reasons() : Map.of();
    for (Step step : plan.steps()) {
      numbers.put(step.id(), numbers.size() + 1);
    }
  }

  /** Renders the steps for a terminal. Ends with a line end; empty without steps. */
  static String of(Plan plan, RenderingSchemas vocabulary, TerminalStyle style, StepDetail detail) {
    if (detail == StepDetail.NONE || plan.steps().isEmpty()) {
      return "";
    }
    StepsText text = new StepsText(plan, vocabulary, style, detail);
    int total = plan.steps().stream().mapToInt(step -> step.calls().size()).sum();
    return "Steps, in order: "
        + count(plan.steps().size(), "step")
        + ", "
        + count(total, "call")
        + "\n\n"
        + text.parts(detail).collect(Collectors.joining());
  }

  /** Renders each step without style, and then the dropped waits. */
  static List<String> parts(Plan plan, RenderingSchemas vocabulary, StepDetail detail) {
    return detail == StepDetail.NONE
        ? List.of()
        : new StepsText(plan, vocabulary, TerminalStyle.PLAIN, detail).parts(detail).toList();
  }

  private Stream<String> parts(StepDetail detail) {
    List<DroppedConstraint> dropped =
        detail == StepDetail.REASONS ? plan.schedule().order().dropped() : List.of();
    return Stream.concat(plan.steps().stream().map(this::step), dropped(dropped).stream());
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
    reasons(step).forEach(line -> out.append(INDENT).append(style.faint(line)).append('\n'));
    for (ApiCall call : step.calls()) {
      lines(call).forEach(line -> out.append(INDENT).append(PrintableText.line(line)).append('\n'));
    }
    return out.toString();
  }

  private String after(Step step) {
    return step.waitsFor().isEmpty()
        ? ""
        : before(step).map(String::valueOf).collect(Collectors.joining(", ", "  (after ", ")"));
  }

  private Stream<Integer> before(Step step) {
    return step.waitsFor().stream().map(this::number).sorted();
  }

  private int number(StepId id) {
    return numbers.getOrDefault(id, 0);
  }

  /** A line for each wait: {@code after 1: depends on aws_vpc.main (dependency)}. */
  private List<String> reasons(Step step) {
    Map<StepId, OrderConstraint> waits = reasons.getOrDefault(step.id(), Map.of());
    return before(step)
        .map(number -> plan.steps().get(number - 1).id())
        .flatMap(
            id ->
                Optional.ofNullable(waits.get(id))
                    .map(constraint -> "after " + number(id) + ": " + words(constraint))
                    .stream())
        .toList();
  }

  private static String words(OrderConstraint constraint) {
    return PrintableText.line(constraint.words());
  }

  /** The waits that would contradict stronger ones; empty without any. */
  private List<String> dropped(List<DroppedConstraint> dropped) {
    if (dropped.isEmpty()) {
      return List.of();
    }
    StringBuilder out =
        new StringBuilder(
            "\nDropped waits, each contradicted by rules that are at least as strong:\n\n");
    for (DroppedConstraint found : dropped) {
      OrderConstraint constraint = found.constraint();
      out.append("  - ").append(order(constraint)).append('\n');
      found
          .contradiction()
          .forEach(other -> out.append("      but ").append(order(other)).append('\n'));
    }
    return List.of(out.toString());
  }

  private String order(OrderConstraint constraint) {
    return number(constraint.step())
        + " after "
        + number(constraint.before())
        + ": "
        + words(constraint);
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
