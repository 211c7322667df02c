package dev.hextet.core.execute;

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
import java.util.regex.Pattern;

/**
 * Makes one call, and makes it again where that is right: what we made ourselves and cannot be seen
 * yet, what is still in use, too many calls. A call without an answer is looked up before it is
 * repeated.
 */
final class CallRunner {
  private static final Duration LAG = Duration.ofMinutes(5);
  private static final Duration IN_USE = Duration.ofMinutes(10);
  private static final Duration IN_USE_IN_PLACE = Duration.ofMinutes(2);
  private static final String ID = "id";
  private static final String NO_ANSWER =
      "The request was sent, and its answer did not come before the run was stopped.\n"
          + "The next run finds out whether it was carried out.";

  /** What stands between the names of things in the cloud's words. */
  private static final Pattern NO_NAME = Pattern.compile("[\\s'\"\\[\\](),:;]+|\\.(?=\\s|$)");

  private final StoppableClouds clouds;
  private final OutcomeProber settler;
  private final Set<String> recorded;
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  /**
   * @param recorded names of what was there when the run began
   */
  CallRunner(StoppableClouds clouds, OutcomeProber settler, Set<String> recorded) {
    this.clouds = clouds;
    this.settler = settler;
    this.recorded = Set.copyOf(recorded);
  }

  /**
   * What one call is made with.
   *
   * @param call what is asked, still with the paths that it gives
   * @param arguments wholly known
   * @param settle wholly known
   * @param operation what the step does
   * @param resource what the step changes, as far as it is known
   * @param timeouts how long the resource may be in use, where the document says so
   * @param last whether the step is done with it
   * @param secrets what is not to be told, whoever tells it
   */
  record Request(
      ApiCall call,
      Value.MapOf arguments,
      OutcomeProbe settle,
      ChangeOperation operation,
      RecordedResource resource,
      OperationTimeouts timeouts,
      boolean last,
      SecretRedactor secrets) {

    boolean deletes() {
      return operation == ChangeOperation.DELETE;
    }

    Duration inUse() {
      return timeouts.of(operation).orElse(deletes() ? IN_USE : IN_USE_IN_PLACE);
    }

    /** Whether the call takes something away, so that others who let go later let it succeed. */
    boolean frees() {
      return deletes() || call.takes();
    }
  }

  /** How long each reason to try again is good for. */
  private record Patience(Backoff lag, Backoff sight, Backoff inUse) {}

  /** What the call gave, under the names that the call has for it. */
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
    return clouds.of(request.resource().provider());
  }

  /** Remembers what this run made: it may take a while until all of the cloud sees it. */
  void made(Set<String> names) {
    made.addAll(names);
  }

  /** What is there already, after a call without an answer, is perhaps what that call made. */
  private static boolean isOwnTrace(CloudFault fault, boolean unanswered) {
    return unanswered && fault.kind() == FaultKind.CONFLICT;
  }

  private static boolean isDone(Request request, CloudFault fault) {
    return request.call().tolerates().contains(fault.code())
        || fault.kind() == FaultKind.GONE && request.deletes();
  }

  /**
   * Whether what is said not to be there can be seen, after all: some parts of the cloud know later
   * than others what there is.
   */
  private boolean isSeenStill(Request request) throws StepFailed {
    try {
      return request.deletes() && request.last() && settler.sees(request.resource());
    } catch (CloudFault e) {
      throw failure(request, e, true);
    }
  }

  private Optional<Value.MapOf> settled(Request request) throws StepFailed {
    try {
      return settler.find(
          new OutcomeProber.Unsettled(request.settle(), request.resource()),
          cloud(request).readLag());
    } catch (CloudFault e) {
      throw failure(request, e.kind() == FaultKind.STOPPED ? stopped(NO_ANSWER) : e, true);
    } catch (InterruptedException e) {
      throw failure(request, stopped(NO_ANSWER), true);
    }
  }

  private static CloudFault stopped(String words) {
    return new CloudFault(FaultKind.STOPPED, StepFailed.INTERRUPTED, words);
  }

  private boolean again(Request request, CloudFault fault, boolean unanswered, Patience patience)
      throws StepFailed {
    try {
      return isWorthAnother(request, fault, unanswered, patience);
    } catch (InterruptedException e) {
      throw failure(request, stopped("The run was stopped while it waited."), false);
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
              : misses(request, fault, recorded) && patience.sight().pause();
      case IN_USE -> request.frees() && patience.inUse().pause();
      case CONFLICT -> unanswered && patience.lag().pause();
      default -> false;
    };
  }

  /**
   * Whether what is not there is one of these things: of what was asked, what the cloud's words
   * name, and all of it where they name none.
   */
  private static boolean misses(Request request, CloudFault fault, Set<String> names) {
    Set<String> asked = new HashSet<>();
    texts(request.arguments(), asked);
    Set<String> told = new HashSet<>(asked);
    told.retainAll(Set.copyOf(List.of(NO_NAME.split(fault.words()))));
    told.remove("");
    return (told.isEmpty() ? asked : told).stream().anyMatch(names::contains);
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
      throw new CloudFault(
          FaultKind.UNANSWERED, "NoAnswer", "the answer does not say what was made");
    }
    return Value.map(gave);
  }

  /** Says why; if an answer never came, the call stays open in the journal. */
  private StepFailed failure(Request request, CloudFault fault, boolean open) {
    String detail = request.secrets().mask(fault.words());
    if (fault.kind() == FaultKind.IN_USE) {
      List<String> holders = holders(request);
      if (!holders.isEmpty()) {
        detail += "\nStill in use by:\n  " + String.join("\n  ", holders);
      }
    }
    return new StepFailed(
        fault.code(), request.call().action() + ended(fault, open) + fault.code(), detail, open);
  }

  private static String ended(CloudFault fault, boolean open) {
    if (open) {
      return " was not answered: ";
    }
    return switch (fault.kind()) {
      case UNREACHABLE, STOPPED -> " was not sent: ";
      default -> " was refused: ";
    };
  }

  private static StepFailed neverKnown(Request request, CloudFault fault) {
    return new StepFailed(
        "PerhapsMade",
        request.call().action() + " was not answered, and nothing tells whether it was carried out",
        request.secrets().mask(fault.words())
            + "\nThe document does without ownership tags, so what the call made cannot be told from"
            + " what others made. Look for it in "
            + request.resource().provider()
            + " before you run the command again, which makes another one.",
        false);
  }

  private List<String> holders(Request request) {
    try {
      return cloud(request).holders(request.resource());
    } catch (CloudFault e) {
      return List.of();
    }
  }
}
