package dev.hextet.core.engine;

import dev.hextet.core.execute.Backoff;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.refresh.ReadBatch;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.ReadQuery;
import dev.hextet.core.resource.RecordedResource;
import dev.hextet.core.state.State;
import java.time.Duration;
import java.util.List;

/**
 * Refreshes, and looks again for what was made by a step that was cut off and that nobody has seen
 * yet: it is perhaps not gone, but cannot be seen so soon.
 */
final class ConsistentRefresh {
  private final Refresher refresher;
  private final ReadBatch reads;
  private final Duration lag;

  /**
   * @param lag how long what was made can stay invisible
   */
  ConsistentRefresh(Refresher refresher, ReadBatch reads, Duration lag) {
    this.refresher = refresher;
    this.reads = reads;
    this.lag = lag;
  }

  /**
   * What is there.
   *
   * @param state what was recorded
   * @param recorded the same, with what is to be read of it
   * @param facts further look-ups, for checks
   */
  ObservedState refresh(State state, List<RecordedResource> recorded, List<ReadQuery> facts) {
    Backoff backoff = new Backoff(lag);
    ObservedState observed = refresher.refresh(recorded, facts, reads);
    try {
      while (isMissing(state, observed) && backoff.pause()) {
        observed = refresher.refresh(recorded, facts, reads);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during the refresh", e);
    }
    return observed;
  }

  private static boolean isMissing(State state, ObservedState observed) {
    return state.records().stream()
        .filter(record -> record.pending().unobserved())
        .anyMatch(record -> observed.resource(record.address()).isEmpty());
  }
}
