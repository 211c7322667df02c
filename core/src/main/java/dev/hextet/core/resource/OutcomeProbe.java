package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/** How one finds out whether a call was made when nobody knows: after a crash, or a lost answer. */
public sealed interface OutcomeProbe {

  /** The call may be made again: it changes nothing that it has changed already. */
  OutcomeProbe HARMLESS = new Harmless();

  /** See {@link #HARMLESS}. */
  record Harmless() implements OutcomeProbe {}

  /** See {@link ByNothing}. */
  OutcomeProbe BY_NOTHING = new ByNothing();

  /** Nothing finds what it made, and made again it would make a second one: the step fails. */
  record ByNothing() implements OutcomeProbe {}

  /** See {@link ByKey}. */
  OutcomeProbe BY_KEY = new ByKey();

  /**
   * The resource's own reads find it, made with what is planned of it instead of what was recorded:
   * it has a key of its own, as a route has in its table and its destination. If {@link
   * ResourceType#observe} shows it, it was made, and the live attributes have its id.
   */
  record ByKey() implements OutcomeProbe {}

  /**
   * A read finds what the call made, by the ownership tag in the same call or by a natural key.
   *
   * @param query finds it, and nothing else
   * @param gives what the call would have given: name to path in an item of the read
   */
  record ByRead(ReadQuery query, Map<String, String> gives) implements OutcomeProbe {
    public ByRead {
      gives = Map.copyOf(gives);
    }
  }

  /**
   * A read of what the call changes shows that it has changed: at a path there are at least so many
   * of some values. For a call that adds, and would add twice.
   *
   * @param query reads what the call changes
   * @param path where it shows, see {@link AnswerPaths}
   * @param among the values that count; empty if all do
   * @param atLeast how many of them there are once the call was made
   */
  record ByEffect(ReadQuery query, String path, List<Value> among, int atLeast)
      implements OutcomeProbe {
    public ByEffect {
      among = List.copyOf(among);
    }
  }
}
