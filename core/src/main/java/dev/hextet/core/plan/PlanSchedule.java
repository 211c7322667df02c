package dev.hextet.core.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work of a plan in order.
 *
 * @param steps sorted so that each comes after the steps that it waits for
 * @param reads the data sources that are read during the apply, sorted by address
 * @param order the reasons for the order; {@link StepOrder#UNKNOWN} in a plan from a file
 */
public record PlanSchedule(List<Step> steps, List<PlannedRead> reads, StepOrder order) {
  public PlanSchedule {
    steps = List.copyOf(steps);
    reads = reads.stream().sorted().toList();
  }

  /** Steps without reads. */
  public static PlanSchedule of(List<Step> steps) {
    return new PlanSchedule(steps, List.of(), StepOrder.UNKNOWN);
  }

  public PlanSchedule withSteps(List<Step> newSteps) {
    return new PlanSchedule(newSteps, reads, order);
  }

  /** All components except the reasons, which a plan file does not hold. */
  private List<Object> written() {
    return List.of(steps, reads);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlanSchedule schedule && written().equals(schedule.written());
  }

  @Override
  public int hashCode() {
    return written().hashCode();
  }
}
