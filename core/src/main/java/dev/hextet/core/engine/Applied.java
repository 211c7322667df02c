package dev.hextet.core.engine;

import dev.hextet.core.execute.Outcome;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of carrying out a plan.
 *
 * @param outcome the steps
 * @param state as it was committed
 * @param outputs what the document's outputs came to; sensitive ones are marked. Empty if a step
 *     failed
 */
public record Applied(Outcome outcome, State state, SortedMap<String, Value> outputs) {
  public Applied {
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }
}
