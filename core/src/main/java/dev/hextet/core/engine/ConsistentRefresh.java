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
 * A refresh that repeats the read of resources that an interrupted step created and no read has
 * returned so far: they may still be invisible.
 */
final class ConsistentRefresh {
  private final Refresher refresher;
  private final ReadBatch reads;
  private final Duration lag;

  /**
   * @param lag maximum time for which a new object may be invisible
   */
  ConsistentRefresh(Refresher refresher, ReadBatch reads, Duration lag) {
    this.refresher = refresher;
    this.reads = reads;
    this.lag = lag;
  }

  /**
   * Returns the observed state.
   *
   * @param state the prior state
   * @param recorded its resources, with the attributes to read
   * @param facts further reads, for checks
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
