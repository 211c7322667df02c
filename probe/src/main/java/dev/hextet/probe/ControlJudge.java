package dev.hextet.probe;

import dev.hextet.core.net.AddressFamily;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges by control destinations: if none of them answers over a family either, this machine is at
 * fault. All probes of a run share the judgements. Thread-safe.
 */
final class ControlJudge implements Judge {
  private static final Duration LIMIT = Duration.ofSeconds(4);

  /** The time in nanoseconds for which an answer of a control proves the path. */
  private static final long VALID = Duration.ofSeconds(20).toNanos();

  private final List<ControlDestination> controls;
  private final HostResolver resolver;
  private final ExecutorService threads;
  private final BooleanSupplier stopped;
  private final Map<Subject, Judgement> judgements = new ConcurrentHashMap<>();

  /** The path that is judged. */
  private enum Subject {
    IPV4,
    IPV6,
    NAMES;

    AddressFamily family() {
      return this == IPV6 ? AddressFamily.IPV6 : AddressFamily.IPV4;
    }
  }

  private record Judgement(Future<State> state, long began) {}

  ControlJudge(
      List<ControlDestination> controls,
      HostResolver resolver,
      ExecutorService threads,
      BooleanSupplier stopped) {
    this.controls = controls;
    this.resolver = resolver;
    this.threads = threads;
    this.stopped = stopped;
  }

  @Override
  public State state(AttemptOutcome outcome) {
    if (controls.isEmpty()
        || (outcome.address() != null && LocalNetwork.isNear(outcome.address()))) {
      return State.DESTINATION;
    }
    Subject subject = subject(outcome);
    Judgement judgement = judgements.compute(subject, (same, old) -> current(same, old));
    return state(judgement);
  }

  private static State state(Judgement judgement) {
    if (!judgement.state().isDone()) {
      return State.PENDING;
    }
    try {
      return judgement.state().get();
    } catch (InterruptedException | ExecutionException noJudgement) {
      return State.DESTINATION;
    }
  }

  private Judgement current(Subject subject, @Nullable Judgement old) {
    long now = System.nanoTime();
    boolean valid = old != null && (!old.state().isDone() || now - old.began() < VALID);
    return valid && old != null ? old : new Judgement(threads.submit(judging(subject)), now);
  }

  @Override
  public Optional<String> proof(AttemptOutcome outcome) {
    String names =
        controls.stream().map(ControlDestination::host).collect(Collectors.joining(", "));
    return Optional.of(
        subject(outcome) == Subject.NAMES
            ? "this machine does not resolve " + names + " either"
            : "nothing answers over "
                + subject(outcome).family()
                + " from this machine: "
                + names
                + " does not answer either");
  }

  private static Subject subject(AttemptOutcome outcome) {
    if (outcome.address() == null) {
      return Subject.NAMES;
    }
    return InetAddresses.family(outcome.address()) == AddressFamily.IPV6
        ? Subject.IPV6
        : Subject.IPV4;
  }

  private Callable<State> judging(Subject subject) {
    return subject == Subject.NAMES ? this::names : () -> family(subject.family());
  }

  private State names() {
    boolean resolved = controls.stream().anyMatch(control -> resolves(control.host()));
    return resolved ? State.DESTINATION : State.MACHINE;
  }

  private boolean resolves(String host) {
    try {
      return !resolver.lookup(host).isEmpty();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** All controls are tried at once. A control without an address of the family decides nothing. */
  private State family(AddressFamily family) throws InterruptedException, ExecutionException {
    List<Future<Race.RaceResult>> races = new ArrayList<>();
    for (ControlDestination control : controls) {
      races.add(threads.submit(() -> race(control, family)));
    }
    boolean judged = false;
    for (Future<Race.RaceResult> race : races) {
      AttemptOutcome last = race.get().last();
      if (last.kind().compareTo(AttemptOutcome.Kind.REFUSED) >= 0) {
        return State.DESTINATION;
      }
      judged |= !last.isWithoutAddress();
    }
    return judged ? State.MACHINE : State.DESTINATION;
  }

  private Race.RaceResult race(ControlDestination control, AddressFamily family) {
    Connector connector = new Connector(resolver, control.host(), control.port(), family);
    ThreadedAttempts attempts = new ThreadedAttempts(new TcpExchange(connector), threads);
    return new Race(attempts, Judge.none(), Race.RaceListener.none(), stopped).run(LIMIT);
  }
}
