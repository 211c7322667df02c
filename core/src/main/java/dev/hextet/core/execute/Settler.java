package dev.hextet.core.execute;

import dev.hextet.core.refresh.Reads;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.Answers;
import dev.hextet.core.resource.Paths;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.resource.Settle;
import dev.hextet.core.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out whether a call was made of which nobody knows. */
final class Settler {
  /** How long a thing that was made can stay invisible: an empty answer is no proof before. */
  private static final Duration LAG = Duration.ofSeconds(15);

  private final Reads reads;
  private final Refresher refresher;

  Settler(Reads reads, Refresher refresher) {
    this.reads = reads;
    this.refresher = refresher;
  }

  /**
   * What the call gave if it was made; empty if it was not, or if repeating it is harmless.
   *
   * @throws StepFailed if more than one thing could be what it made
   */
  Optional<Value.MapOf> find(Settle settle, Recorded resource)
      throws StepFailed, InterruptedException {
    if (settle instanceof Settle.ByRead byRead) {
      return patiently(() -> byRead(byRead, byRead.query().in(resource.provider())));
    } else if (settle instanceof Settle.ByKey) {
      return patiently(() -> byKey(resource));
    }
    return Optional.empty();
  }

  @FunctionalInterface
  private interface Look {
    Optional<Value.MapOf> look() throws StepFailed;
  }

  private static Optional<Value.MapOf> patiently(Look look)
      throws StepFailed, InterruptedException {
    Backoff backoff = new Backoff(LAG);
    Optional<Value.MapOf> found = look.look();
    while (found.isEmpty() && backoff.pause()) {
      found = look.look();
    }
    return found;
  }

  private Optional<Value.MapOf> byRead(Settle.ByRead settle, Query query) throws StepFailed {
    List<Value.MapOf> items = reads.all(List.of(query)).items(query);
    if (items.size() > 1) {
      throw new StepFailed(
          "TwoCandidates",
          "two things could be what an unanswered call made",
          query.action()
              + " shows "
              + items.size()
              + " with "
              + query.filter()
              + ". Delete the one that is not wanted, then run the command again.");
    }
    return items.stream().findFirst().map(item -> gave(settle.gives(), item));
  }

  private static Value.MapOf gave(Map<String, String> gives, Value.MapOf item) {
    Map<String, Value> gave = new TreeMap<>();
    gives.forEach((name, path) -> gave.put(name, Paths.first(item, path)));
    return Value.map(gave);
  }

  private Optional<Value.MapOf> byKey(Recorded resource) {
    Answers answers = reads.all(refresher.reads(resource));
    return refresher
        .observe(resource, answers)
        .map(live -> Value.map(Map.of("id", live.values().get("id"))));
  }
}
