package dev.hextet.core.engine;

import dev.hextet.core.execute.Backoff;
import dev.hextet.core.refresh.Observed;
import dev.hextet.core.refresh.Reads;
import dev.hextet.core.refresh.Refresher;
import dev.hextet.core.resource.Query;
import dev.hextet.core.resource.Recorded;
import dev.hextet.core.state.State;
import java.time.Duration;
import java.util.List;

/**
 * Refreshes, and looks again for what was made by a step that was cut off and that nobody has seen
 * yet: it is perhaps not gone, but cannot be seen so soon.
 */
final class Lookout {
  private final Refresher refresher;
  private final Reads reads;
  private final Duration lag;

  /**
   * @param lag how long what was made can stay invisible
   */
  Lookout(Refresher refresher, Reads reads, Duration lag) {
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
  Observed refresh(State state, List<Recorded> recorded, List<Query> facts) {
    Backoff backoff = new Backoff(lag);
    Observed observed = refresher.refresh(recorded, facts, reads);
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

  private static boolean isMissing(State state, Observed observed) {
    return state.records().stream()
        .filter(record -> record.remainder().unseen())
        .anyMatch(record -> observed.resource(record.address()).isEmpty());
  }
}
