package dev.hextet.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The faults that wait for their calls. Thread-safe. */
public final class PendingFaults {
  private final List<Waiting> waiting = new ArrayList<>();

  /** A fault, how many of its calls have come, and how many it has struck. */
  private static final class Waiting {
    private final Fault fault;
    private long seen;
    private long struck;

    Waiting(Fault fault) {
      this.fault = fault;
    }

    boolean strikes(String action) {
      boolean strikes = fault.calls().isOf(action) && fault.calls().has(++seen);
      struck += strikes ? 1 : 0;
      return strikes;
    }
  }

  /** From now on these strike too; calls are counted from here. */
  public synchronized void add(List<Fault> faults) {
    faults.forEach(fault -> waiting.add(new Waiting(fault)));
  }

  public void add(Fault fault) {
    add(List.of(fault));
  }

  public synchronized void clear() {
    waiting.clear();
  }

  /** The faults that strike a call that comes now, in the order in which they were added. */
  public synchronized List<Fault> strike(String action) {
    List<Fault> striking = new ArrayList<>();
    for (Waiting candidate : waiting) {
      if (candidate.strikes(action)) {
        striking.add(candidate.fault);
      }
    }
    return striking;
  }

  /** All of them as a file has them, with how many calls each has struck. */
  public synchronized List<Map<String, Object>> described() {
    return waiting.stream().map(w -> FaultJson.describe(w.fault, w.struck)).toList();
  }
}
