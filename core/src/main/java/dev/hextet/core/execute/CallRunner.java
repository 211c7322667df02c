package dev.hextet.core.execute;

import static java.util.stream.Collectors.joining;

import dev.hextet.core.diag.DiagnosticMessage;
import dev.hextet.core.diag.catalogue.RunDiagnostic;
import dev.hextet.core.resource.AnswerPaths;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Cloud;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Makes one call, and repeats it after a temporary rejection: a new object that is not yet visible,
 * an object still in use, or throttling. A call without an answer is probed before it is repeated.
 */
final class CallRunner {
  private static final Duration LAG = Duration.ofMinutes(5);
  private static final Duration IN_USE = Duration.ofMinutes(10);
  private static final Duration IN_USE_IN_PLACE = Duration.ofMinutes(2);
  private static final String ID = "id";

  /** Separators between the names in a message of the cloud. */
  private static final Pattern NO_NAME = Pattern.compile("[\\s'\"\\[\\](),:;]+|\\.(?=\\s|$)");

  private final StoppableClouds clouds;
  private final OutcomeProber settler;
  private final Set<String> recorded;
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  /**
   * @param recorded names of the objects that existed at the start of the run
   */
  CallRunner(StoppableClouds clouds, OutcomeProber settler, Set<String> recorded) {
    this.clouds = clouds;
    this.settler = settler;
    this.recorded = Set.copyOf(recorded);
  }

  /**
   * Context of a call, which all calls of a step share.
   *
   * @param operation operation of the step
   * @param resource resource of the step, as far as it is known
   * @param timeouts maximum time for which the resource may be in use, if the document sets it
   */
  record StepContext(
      ChangeOperation operation, RecordedResource resource, OperationTimeouts timeouts) {}

  /**
   * One call with its context.
   *
   * @param call the call, with the paths of its results
   * @param arguments wholly known
   * @param settle wholly known
   * @param context context of the step
   * @param last true for the last call of the step
   * @param secrets values to redact in messages of any origin
   */
  record Request(
      ApiCall call,
      Value.MapOf arguments,
      OutcomeProbe settle,
      StepContext context,
      boolean last,
      SecretRedactor secrets) {

    boolean deletes() {
      return context.operation() == ChangeOperation.DELETE;
    }

    Duration inUse() {
      return context
          .timeouts()
          .of(context.operation())
          .orElse(deletes() ? IN_USE : IN_USE_IN_PLACE);
    }

    /** Determines whether the call removes something that other resources may release later. */
    boolean frees() {
      return deletes() || call.takes();
    }
  }

  /** Time limits for each reason to repeat the call. */
  private record Patience(Backoff lag, Backoff visibility, Backoff inUse) {}

  /** Makes the call and returns its results by name. */
  Value.MapOf make(Request request) throws StepFailed {
    Cloud cloud = cloud(request);
    Patience patience =
        new Patience(backoff(LAG), backoff(cloud.readLag()), backoff(request.inUse()));
    boolean unanswered = false;
    while (true) {
      try {
        return gave(request.call(), cloud.call(request.call().action(), request.arguments()));
      } catch (CloudFault fault) {
        if (isDone(request, fault) && !isSeenStill(request)) {
          return Value.map(Map.of());
        }
        unanswered |= fault.kind() == FaultKind.UNANSWERED;
        boolean perhaps = fault.kind() == FaultKind.UNANSWERED || isOwnTrace(fault, unanswered);
        if (perhaps && request.settle() instanceof OutcomeProbe.ByNothing) {
          throw neverKnown(request, fault);
        }
        Optional<Value.MapOf> settled = perhaps ? settled(request) : Optional.empty();
        if (settled.isPresent()) {
          return settled.get();
        }
        if (!again(request, fault, unanswered, patience)) {
          throw failure(request, fault, perhaps);
        }
      }
    }
  }

  private Backoff backoff(Duration timeout) {
    return new Backoff(timeout, clouds.stop());
  }

  private Cloud cloud(Request request) {
    return clouds.of(request.context().resource().provider());
  }

  /**
   * Registers new objects of this run, which may be invisible to parts of the cloud for a while.
   */
  void made(Set<String> names) {
    made.addAll(names);
  }

  /** Determines whether an existing object may be the result of an earlier, unanswered attempt. */
  private static boolean isOwnTrace(CloudFault fault, boolean unanswered) {
    return unanswered && fault.kind() == FaultKind.CONFLICT;
  }

  private static boolean isDone(Request request, CloudFault fault) {
    return request.call().tolerates().contains(fault.code())
        || fault.kind() == FaultKind.GONE && request.deletes();
  }

  /**
   * Determines whether an object that was reported as missing is visible: parts of the cloud learn
   * of changes later than others.
   */
  private boolean isSeenStill(Request request) throws StepFailed {
    try {
      return request.deletes() && request.last() && settler.sees(request.context().resource());
    } catch (CloudFault e) {
      throw failure(request, e, true);
    }
  }

  private Optional<Value.MapOf> settled(Request request) throws StepFailed {
    try {
      return settler.find(
          new OutcomeProber.Unsettled(request.settle(), request.context().resource()),
          cloud(request).readLag());
    } catch (CloudFault e) {
      throw failure(
          request,
          e.kind() == FaultKind.STOPPED ? stopped(RunDiagnostic.STOPPED_BEFORE_ANSWER) : e,
          true);
    } catch (InterruptedException e) {
      throw failure(request, stopped(RunDiagnostic.STOPPED_BEFORE_ANSWER), true);
    }
  }

  private static CloudFault stopped(RunDiagnostic cause) {
    return new CloudFault(FaultKind.STOPPED, cause.with());
  }

  private boolean again(Request request, CloudFault fault, boolean unanswered, Patience patience)
      throws StepFailed {
    try {
      return isWorthAnother(request, fault, unanswered, patience);
    } catch (InterruptedException e) {
      throw failure(request, stopped(RunDiagnostic.STOPPED_WHILE_WAITING), false);
    }
  }

  private boolean isWorthAnother(
      Request request, CloudFault fault, boolean unanswered, Patience patience)
      throws InterruptedException {
    return switch (fault.kind()) {
      case NOT_YET_VISIBLE, THROTTLED, TRANSIENT, UNANSWERED -> patience.lag().pause();
      case GONE ->
          misses(request, fault, made)
              ? patience.lag().pause()
              : misses(request, fault, recorded) && patience.visibility().pause();
      case IN_USE -> request.frees() && patience.inUse().pause();
      case CONFLICT -> unanswered && patience.lag().pause();
      default -> false;
    };
  }

  /**
   * Determines whether a missing object is one of some names. The names in the cloud's message
   * count, and all names of the request if the message has none.
   */
  private static boolean misses(Request request, CloudFault fault, Set<String> names) {
    Set<String> requested = new HashSet<>();
    texts(request.arguments(), requested);
    Set<String> named = new HashSet<>(requested);
    named.retainAll(Set.copyOf(List.of(NO_NAME.split(fault.words()))));
    named.remove("");
    return (named.isEmpty() ? requested : named).stream().anyMatch(names::contains);
  }

  private static void texts(Value value, Set<String> into) {
    if (value instanceof Value.Items items) {
      items.items().forEach(item -> texts(item, into));
    } else if (value instanceof Value.MapOf map) {
      map.entries().values().forEach(member -> texts(member, into));
    }
    value.asText().ifPresent(into::add);
  }

  private static Value.MapOf gave(ApiCall call, Value.MapOf answer) {
    Map<String, Value> gave = new TreeMap<>();
    call.gives().forEach((name, path) -> gave.put(name, AnswerPaths.first(answer, path)));
    if (gave.getOrDefault(ID, Value.map(Map.of())).isNull()) {
      throw new CloudFault(FaultKind.UNANSWERED, RunDiagnostic.INCOMPLETE_ANSWER.with());
    }
    return Value.map(gave);
  }

  /** Returns the failure; without an answer, the call stays open in the journal. */
  private StepFailed failure(Request request, CloudFault fault, boolean open) {
    String detail = request.secrets().mask(fault.words());
    if (fault.kind() == FaultKind.IN_USE) {
      List<String> holders = holders(request);
      if (!holders.isEmpty()) {
        detail += "\nStill in use by:\n  " + String.join("\n  ", holders);
      }
    } else if (fault.kind() == FaultKind.QUOTA) {
      detail += quota(request, fault).stream().map(line -> "\n" + line).collect(joining());
    }
    DiagnosticMessage message =
        ended(fault, open).withCode(fault.code(), request.call().action(), fault.code(), detail);
    return new StepFailed(message, open);
  }

  private static RunDiagnostic ended(CloudFault fault, boolean open) {
    if (open) {
      return RunDiagnostic.CALL_UNANSWERED;
    }
    return switch (fault.kind()) {
      case UNREACHABLE, STOPPED -> RunDiagnostic.CALL_NOT_SENT;
      default -> RunDiagnostic.CALL_REJECTED;
    };
  }

  private static StepFailed neverKnown(Request request, CloudFault fault) {
    return new StepFailed(
        RunDiagnostic.PERHAPS_MADE.with(
            request.call().action(),
            request.secrets().mask(fault.words()),
            request.context().resource().provider()),
        false);
  }

  private List<String> holders(Request request) {
    return optional(() -> cloud(request).holders(request.context().resource()));
  }

  private List<String> quota(Request request, CloudFault fault) {
    return optional(() -> cloud(request).quota(fault.code(), request.context().resource()));
  }

  /** Returns the lines of an explanation; none if the cloud rejects the reads for it. */
  private static List<String> optional(Supplier<List<String>> lines) {
    try {
      return lines.get();
    } catch (CloudFault e) {
      return List.of();
    }
  }
}
