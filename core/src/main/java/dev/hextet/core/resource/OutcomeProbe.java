package dev.hextet.core.resource;

import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Map;

/** The rule that determines whether a call took effect, after a crash or a lost answer. */
public sealed interface OutcomeProbe {

  /** The call may be made again: it changes nothing that it has changed already. */
  OutcomeProbe HARMLESS = new Harmless();

  /** See {@link #HARMLESS}. */
  record Harmless() implements OutcomeProbe {}

  /** See {@link ByNothing}. */
  OutcomeProbe BY_NOTHING = new ByNothing();

  /** No read finds the result, and a repetition would create a second object: the step fails. */
  record ByNothing() implements OutcomeProbe {}

  /** See {@link ByKey}. */
  OutcomeProbe BY_KEY = new ByKey();

  /**
   * The resource's own reads find it by a natural key among its planned attributes, as a route by
   * its table and destination. If {@link ResourceType#observe} returns it, the call took effect,
   * and the live attributes contain its id.
   */
  record ByKey() implements OutcomeProbe {}

  /**
   * A read finds the result of the call by the ownership tag or by a natural key.
   *
   * @param query selects only the result
   * @param gives results of the call: name to path in an item of the read
   */
  record ByRead(ReadQuery query, Map<String, String> gives) implements OutcomeProbe {
    public ByRead {
      gives = Map.copyOf(gives);
    }
  }

  /**
   * A read of the changed object shows the effect: a path contains a minimum number of some values.
   * For a call whose repetition would add twice.
   *
   * @param query reads the changed object
   * @param path path of the effect, see {@link AnswerPaths}
   * @param among the values that count; empty for all
   * @param atLeast their minimum number after the call
   */
  record ByEffect(ReadQuery query, String path, List<Value> among, int atLeast)
      implements OutcomeProbe {
    public ByEffect {
      among = List.copyOf(among);
    }
  }
}
