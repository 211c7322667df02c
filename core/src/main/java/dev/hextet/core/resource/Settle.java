package dev.hextet.core.resource;

import java.util.Map;

/** How one finds out whether a call was made when nobody knows: after a crash, or a lost answer. */
public sealed interface Settle {

  /** The call may be made again: it changes nothing that it has changed already. */
  Settle HARMLESS = new Harmless();

  /** See {@link #HARMLESS}. */
  record Harmless() implements Settle {}

  /** The call carries a client token: made again with the same one, it gives the same answer. */
  record ByToken() implements Settle {}

  /** See {@link ByKey}. */
  Settle BY_KEY = new ByKey();

  /** See {@link ByNextPlan}. */
  Settle BY_NEXT_PLAN = new ByNextPlan();

  /**
   * The resource's own reads find it, made with what is planned of it instead of what was recorded:
   * it has a key of its own, as a route has in its table and its destination. If {@link
   * ResourceType#observe} shows it, it was made, and the live attributes have its id.
   */
  record ByKey() implements Settle {}

  /**
   * It must not be repeated, and need not be settled: the step ends as failed, and the next plan
   * goes on from what is live. For a change in place that adds, such as one more address of the
   * cloud's choice.
   */
  record ByNextPlan() implements Settle {}

  /**
   * A read finds what the call made, by the ownership tag in the same call or by a natural key.
   *
   * @param query finds it, and nothing else
   * @param gives what the call would have given: name to path in an item of the read
   */
  record ByRead(Query query, Map<String, String> gives) implements Settle {
    public ByRead {
      gives = Map.copyOf(gives);
    }
  }
}
