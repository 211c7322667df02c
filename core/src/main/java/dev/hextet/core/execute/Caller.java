package dev.hextet.core.execute;

import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.CloudFault;
import dev.hextet.core.resource.Clouds;
import dev.hextet.core.resource.FaultKind;
import dev.hextet.core.resource.Operation;
import dev.hextet.core.resource.OperationTimeouts;
import dev.hextet.core.resource.Paths;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes one call, and makes it again where that is right: what we made ourselves and cannot be seen
 * yet, what is still in use, too many calls. A call without an answer is looked up before it is
 * repeated.
 */
final class Caller {
  private static final Duration LAG = Duration.ofMinutes(5);
  private static final Duration IN_USE = Duration.ofMinutes(10);
  private static final Duration IN_USE_IN_PLACE = Duration.ofMinutes(2);

  private final Clouds clouds;
  private final Settler settler;
  private final Set<String> made = ConcurrentHashMap.newKeySet();

  Caller(Clouds clouds, Settler settler) {
    this.clouds = clouds;
    this.settler = settler;
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
   */
  record Request(
      Call call,
      Value.MapOf arguments,
      Settle settle,
      Operation operation,
      Recorded resource,
      OperationTimeouts timeouts) {

    Duration inUse() {
      return timeouts
          .of(operation)
          .orElse(operation == Operation.DELETE ? IN_USE : IN_USE_IN_PLACE);
    }
  }

  /** What the call gave, under the names that the call has for it. */
  Value.MapOf make(Request request) throws StepFailed, InterruptedException {
    Backoff lag = new Backoff(LAG);
    Backoff inUse = new Backoff(request.inUse());
    boolean unanswered = false;
    while (true) {
      try {
        return gave(request.call().gives(), answer(request));
      } catch (CloudFault fault) {
        if (isDone(request, fault)) {
          return Value.map(Map.of());
        }
        unanswered |= fault.kind() == FaultKind.UNANSWERED;
        if (unanswered) {
          Optional<Value.MapOf> settled = settled(request, fault);
          if (settled.isPresent()) {
            return settled.get();
          }
        }
        if (!again(request, fault, unanswered, lag, inUse)) {
          throw failure(request, fault, unanswered);
        }
      }
    }
  }

  private Value.MapOf answer(Request request) {
    return clouds
        .of(request.resource().provider())
        .call(request.call().action(), request.arguments());
  }

  /** Remembers an id that this run made: it may take a while until all of the cloud sees it. */
  void made(String id) {
    made.add(id);
  }

  private static boolean isDone(Request request, CloudFault fault) {
    return request.call().tolerates().contains(fault.code())
        || fault.kind() == FaultKind.GONE && request.operation() == Operation.DELETE;
  }

  private Optional<Value.MapOf> settled(Request request, CloudFault fault)
      throws StepFailed, InterruptedException {
    if (request.settle() instanceof Settle.ByNextPlan) {
      throw failure(request, fault, false);
    }
    try {
      return settler.find(request.settle(), request.resource());
    } catch (CloudFault e) {
      throw failure(request, e, true);
    }
  }

  private boolean again(
      Request request, CloudFault fault, boolean unanswered, Backoff lag, Backoff inUse)
      throws InterruptedException {
    return switch (fault.kind()) {
      case NOT_YET_VISIBLE, THROTTLED, TRANSIENT, UNANSWERED -> lag.pause();
      case GONE -> mentionsMade(request.arguments()) && lag.pause();
      case IN_USE -> frees(request) && inUse.pause();
      case CONFLICT -> unanswered && lag.pause();
      default -> false;
    };
  }

  /** Whether the call takes something away, so that others who let go later let it succeed. */
  private static boolean frees(Request request) {
    return request.operation() == Operation.DELETE || request.call().takes();
  }

  private boolean mentionsMade(Value value) {
    if (value instanceof Value.ListOf list) {
      return list.items().stream().anyMatch(this::mentionsMade);
    } else if (value instanceof Value.MapOf map) {
      return map.entries().values().stream().anyMatch(this::mentionsMade);
    }
    return value.asText().map(made::contains).orElse(false);
  }

  private static Value.MapOf gave(Map<String, String> gives, Value.MapOf answer) {
    Map<String, Value> gave = new TreeMap<>();
    gives.forEach((name, path) -> gave.put(name, Paths.first(answer, path)));
    return Value.map(gave);
  }

  /** Says why; if an answer never came, the call stays open in the journal. */
  private StepFailed failure(Request request, CloudFault fault, boolean open) {
    String detail = fault.words();
    if (fault.kind() == FaultKind.IN_USE) {
      List<String> holders = holders(request);
      if (!holders.isEmpty()) {
        detail += "\nStill in use by:\n  " + String.join("\n  ", holders);
      }
    }
    return new StepFailed(
        fault.code(),
        request.call().action() + (open ? " was not answered: " : " was refused: ") + fault.code(),
        detail,
        open);
  }

  private List<String> holders(Request request) {
    try {
      return clouds.of(request.resource().provider()).holders(request.resource());
    } catch (CloudFault e) {
      return List.of();
    }
  }
}
