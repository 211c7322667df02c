package dev.hextet.core.execute;

import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.ReadAnswers;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.WaitCondition;
import dev.hextet.core.value.GoDuration;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only polling loop: reads until the wait conditions hold. */
final class WaitLoop {
  private static final Duration OUTAGE = Duration.ofMinutes(2);

  private final ReadBatch reads;
  private final StopSignal stop;

  /**
   * @param stop ends every wait
   */
  WaitLoop(ReadBatch reads, StopSignal stop) {
    this.reads = reads;
    this.stop = stop;
  }

  /** Inspects the answers; returns empty while a result is missing. */
  @FunctionalInterface
  interface Look<T> {
    Optional<T> at(ReadAnswers answers) throws StepFailed;
  }

  /** Polls until all waits are over. */
  void await(List<WaitCondition> waits) throws StepFailed, InterruptedException {
    if (!waits.isEmpty()) {
      poll(waits, List.of(), longest(waits), answers -> Optional.of(true), "");
    }
  }

  /**
   * Polls until all wait conditions hold and the inspection returns a result.
   *
   * @param further reads for the inspection
   * @param what name of the result, for the message after a timeout
   */
  <T> T poll(
      List<WaitCondition> waits,
      List<ReadQuery> further,
      Duration timeout,
      Look<T> look,
      String what)
      throws StepFailed, InterruptedException {
    List<ReadQuery> queries = new ArrayList<>(further);
    waits.forEach(wait -> queries.add(wait.query()));
    Backoff backoff = new Backoff(timeout, stop);
    Backoff awaited = new Backoff(longest(waits), stop);
    while (true) {
      ReadAnswers answers = patiently(queries, backoff);
      WaitCondition open = firstOpen(waits, answers);
      if (open == null) {
        Optional<T> found = look.at(answers);
        if (found.isPresent()) {
          return found.get();
        }
      }
      if (open != null && awaited.isOver() || !backoff.pause()) {
        throw open == null
            ? new StepFailed(RunDiagnostic.TIMED_OUT.with(what, timeoutWords(timeout)))
            : timedOut(open, answers);
      }
    }
  }

  /** A temporary failure to reach the cloud does not end a wait. */
  private ReadAnswers patiently(List<ReadQuery> queries, Backoff backoff)
      throws InterruptedException {
    Backoff outage = new Backoff(OUTAGE, stop);
    while (true) {
      try {
        return reads.all(queries);
      } catch (CloudFault fault) {
        if (!fault.kind().passes() || backoff.isOver() || !outage.pause()) {
          throw fault;
        }
      }
    }
  }

  static Duration longest(List<WaitCondition> waits) {
    return waits.stream()
        .map(WaitCondition::timeout)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static @Nullable WaitCondition firstOpen(List<WaitCondition> waits, ReadAnswers answers)
      throws StepFailed {
    for (WaitCondition wait : waits) {
      if (!isOver(wait, answers)) {
        return wait;
      }
    }
    return null;
  }

  private static boolean isOver(WaitCondition wait, ReadAnswers answers) throws StepFailed {
    List<String> states = states(wait, answers);
    for (String state : states) {
      if (wait.states().failed().contains(state)) {
        throw new StepFailed(RunDiagnostic.WAIT_FAILED.with(wait.what(), state));
      }
    }
    states.removeAll(wait.states().ignored());
    return states.isEmpty() ? wait.goneIsDone() : wait.wanted().containsAll(states);
  }

  /** Returns the states of the objects of this wait; a shared answer contains others as well. */
  private static List<String> states(WaitCondition wait, ReadAnswers answers) {
    List<String> states = new ArrayList<>();
    for (Value.MapOf item : AnswerFilter.items(wait.query(), answers)) {
      states.addAll(AnswerPaths.texts(item, wait.path()));
    }
    return states;
  }

  private static StepFailed timedOut(WaitCondition wait, ReadAnswers answers) {
    List<String> states = states(wait, answers);
    return new StepFailed(
        RunDiagnostic.STATE_NOT_REACHED.with(
            wait.what(),
            String.join(" or ", wait.wanted()),
            states.isEmpty() ? "nothing" : String.join(", ", states),
            timeoutWords(wait.timeout())));
  }

  private static String timeoutWords(Duration timeout) {
    return GoDuration.text(timeout);
  }
}
