package dev.hextet.probe;

import dev.hextet.core.check.ProbeVerdict;
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
  private final Exchange nameService;
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

  /**
   * @param nameService decides for names where there is no control: it holds if DNS answers
   */
  ControlJudge(
      List<ControlDestination> controls,
      HostResolver resolver,
      Exchange nameService,
      ExecutorService threads,
      BooleanSupplier stopped) {
    this.controls = controls;
    this.resolver = resolver;
    this.nameService = nameService;
    this.threads = threads;
    this.stopped = stopped;
  }

  @Override
  public State state(AttemptOutcome outcome) {
    Subject subject = subject(outcome);
    if (outcome.address() != null
        && (controls.isEmpty() || LocalNetwork.isNear(outcome.address()))) {
      return State.DESTINATION;
    }
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
    if (controls.isEmpty()) {
      return Optional.of("no name server of this machine answers");
    }
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
    boolean resolved =
        controls.isEmpty()
            ? race(nameService).verdict() instanceof ProbeVerdict.Holds
            : controls.stream().anyMatch(control -> resolves(control.host()));
    return resolved ? State.DESTINATION : State.MACHINE;
  }

  private boolean resolves(String host) {
    try {
      return !resolver.lookup(host).isEmpty();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /**
   * All controls are tried at once. A control that has only addresses of the other family decides
   * nothing.
   */
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
      judged |= last.kind() != AttemptOutcome.Kind.NO_ADDRESS;
    }
    return judged ? State.MACHINE : State.DESTINATION;
  }

  private Race.RaceResult race(ControlDestination control, AddressFamily family) {
    return race(new TcpExchange(new Connector(resolver, control.host(), control.port(), family)));
  }

  private Race.RaceResult race(Exchange exchange) {
    ThreadedAttempts attempts = new ThreadedAttempts(exchange, threads);
    return new Race(attempts, Judge.none(), Race.RaceListener.none(), stopped).run(LIMIT);
  }
}
