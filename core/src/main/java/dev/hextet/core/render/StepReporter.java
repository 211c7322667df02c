package dev.hextet.core.render;

import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.plan.StepOrder;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.WaitCondition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports the steps of a plan: their calls in short, and the steps that each one waits for. */
final class StepReporter {
  private final Plan plan;
  private final StepOrder order;
  private final CallText calls;
  private final Map<StepId, Integer> numbers = new HashMap<>();
  private final Map<StepId, Map<StepId, OrderConstraint>> reasons;

  private StepReporter(Plan plan, RenderingSchemas vocabulary, StepOrder order) {
    this.plan = plan;
    this.order = order;
    this.calls = new CallText(vocabulary);
    this.reasons = order.reasons();
    for (Step step : plan.steps()) {
      numbers.put(step.id(), numbers.size() + 1);
    }
  }

  /** Returns the section; without content if no steps are requested. */
  static ReportSection.Steps of(Plan plan, RenderingSchemas vocabulary, StepDetail detail) {
    return switch (detail) {
      case NONE -> new ReportSection.Steps(List.of(), List.of());
      case CALLS -> new StepReporter(plan, vocabulary, StepOrder.UNKNOWN).section();
      case REASONS -> new StepReporter(plan, vocabulary, plan.schedule().order()).section();
    };
  }

  private ReportSection.Steps section() {
    List<DroppedWait> dropped =
        order.dropped().stream()
            .map(
                found ->
                    new DroppedWait(
                        wait(found.constraint()),
                        found.contradiction().stream().map(this::wait).toList()))
            .toList();
    return new ReportSection.Steps(plan.steps().stream().map(this::step).toList(), dropped);
  }

  private ReportedStep step(Step step) {
    List<Integer> after = step.waitsFor().stream().map(this::number).sorted().toList();
    return new ReportedStep(
        number(step.id()),
        step.id().text(),
        after,
        reasons(step, after),
        step.calls().stream().map(this::call).toList());
  }

  private int number(StepId id) {
    return numbers.getOrDefault(id, 0);
  }

  /** A line for each wait: {@code after 1: depends on aws_vpc.main (dependency)}. */
  private List<String> reasons(Step step, List<Integer> after) {
    Map<StepId, OrderConstraint> waits = reasons.getOrDefault(step.id(), Map.of());
    return after.stream()
        .map(number -> plan.steps().get(number - 1).id())
        .flatMap(id -> Optional.ofNullable(waits.get(id)).stream())
        .map(constraint -> "after " + number(constraint.before()) + ": " + constraint.words())
        .toList();
  }

  private String wait(OrderConstraint constraint) {
    return number(constraint.step())
        + " after "
        + number(constraint.before())
        + ": "
        + constraint.words();
  }

  private ReportedStep.ReportedCall call(ApiCall call) {
    return new ReportedStep.ReportedCall(
        calls.of(call), call.waits().stream().map(StepReporter::condition).toList());
  }

  private static String condition(WaitCondition wait) {
    String states = wait.wanted().stream().sorted().collect(Collectors.joining(" or "));
    String gone = states.isEmpty() ? "gone" : states + " or gone";
    return wait.what() + " is " + (wait.goneIsDone() ? gone : states);
  }
}
