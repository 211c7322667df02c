package dev.hextet.core.execute;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.state.ResourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The start order of steps: a step starts after its predecessors, longest remaining path first. A
 * failed step blocks its dependents, and never its siblings. Thread-safe.
 */
final class StepSchedule {
  private final List<Step> waiting;
  private final Map<StepId, Integer> pathLength = new HashMap<>();
  private final Set<StepId> running = new HashSet<>();
  private final Set<StepId> doneIds = new HashSet<>();
  private final List<Step> done = new ArrayList<>();
  private final List<Step> failed = new ArrayList<>();
  private final List<Diagnostic> failures = new ArrayList<>();
  private boolean ended;

  /**
   * @param steps sorted so that each comes after those it waits for
   */
  StepSchedule(List<Step> steps) {
    this.waiting = new ArrayList<>(steps);
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      int own = pathLength.getOrDefault(step.id(), 0) + 1 + step.calls().size();
      pathLength.put(step.id(), own);
      step.waitsFor().forEach(before -> pathLength.merge(before, own, Math::max));
    }
    waiting.sort(
        Comparator.comparing((Step step) -> -pathLength.getOrDefault(step.id(), 0))
            .thenComparing(Step::id));
  }

  /** Determines whether a step is running or can still start. */
  synchronized boolean isUnfinished(boolean stopping) {
    return !running.isEmpty() || !stopping && waiting.stream().anyMatch(this::isReady);
  }

  /** The steps to begin now, taken as running. */
  synchronized List<Step> startable(int parallelism, boolean stopping) {
    List<Step> startable = new ArrayList<>();
    for (Step step : List.copyOf(waiting)) {
      if (!stopping && running.size() < parallelism && isReady(step)) {
        waiting.remove(step);
        running.add(step.id());
        startable.add(step);
      }
    }
    return startable;
  }

  private boolean isReady(Step step) {
    return doneIds.containsAll(step.waitsFor());
  }

  /** A running step ended. */
  synchronized void ended(Step step, Optional<Diagnostic> failure) {
    running.remove(step.id());
    if (failure.isPresent()) {
      failed.add(step);
      failures.add(failure.get());
    } else {
      done.add(step);
      doneIds.add(step.id());
    }
    ended = true;
    notifyAll();
  }

  /** Returns when a running step ended since the last call. */
  synchronized void awaitEnd() {
    boolean interrupted = false;
    while (!ended && !running.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    ended = false;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized RunOutcome outcome(List<ResourceRecord> records, boolean stopped, boolean open) {
    List<Step> notStarted = waiting.stream().sorted(Comparator.comparing(Step::id)).toList();
    return new RunOutcome(records, done, failures, failed, notStarted, stopped, open);
  }
}
