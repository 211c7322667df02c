package dev.hextet.sandbox.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Faults under the names that a file of faults has for them. */
final class FaultJson {
  private FaultJson() {}

  /**
   * One fault.
   *
   * @param struck the number of calls that it has struck
   */
  static Map<String, Object> describe(Fault fault, long struck) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("action", fault.calls().action());
    if (!fault.calls().numbers().isEmpty()) {
      all.put("call", fault.calls().numbers());
    }
    describe(fault.effect(), all);
    all.put("struck", struck);
    return all;
  }

  private static void describe(Effect effect, Map<String, Object> into) {
    if (effect instanceof Effect.Refused refused) {
      into.put("fault", "error");
      into.put("code", refused.code());
      into.put("status", refused.status());
      into.put("message", refused.message());
      into.put("made", refused.made());
    } else if (effect instanceof Effect.Garbage garbage) {
      into.put("fault", "garbage");
      into.put("made", garbage.made());
    } else if (effect instanceof Effect.Cut cut) {
      into.put("fault", cut.made() ? "lost" : "cut");
    } else if (effect instanceof Effect.Delayed delayed) {
      into.put("fault", "delay");
      into.put("for", text(delayed.delay()));
    } else if (effect instanceof Effect.Hidden hidden) {
      into.put("fault", "hide");
      into.put("for", text(hidden.time()));
      into.put("reads", hidden.reads());
    } else if (effect instanceof Effect.Unsettled unsettled) {
      into.put("fault", "unsettled");
      into.put("state", unsettled.end());
    }
  }

  private static String text(Duration time) {
    return time.toMillis() + "ms";
  }
}
