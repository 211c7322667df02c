package dev.hextet.core.ordering;

import dev.hextet.core.plan.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Steps, and which of them wait for which. Waits of steps that there are not are no waits. */
final class StepGraph {
  private final SortedMap<String, Step> steps = new TreeMap<>();
  private final Map<String, SortedSet<String>> waits = new HashMap<>();

  void add(Step step) {
    steps.put(step.id(), step);
  }

  boolean has(String id) {
    return steps.containsKey(id);
  }

  void await(String step, String before) {
    if (has(step) && has(before) && !step.equals(before)) {
      waits.computeIfAbsent(step, id -> new TreeSet<>()).add(before);
    }
  }

  /** The same, if the other one does not wait for this one itself; false if it does. */
  boolean awaitUnlessCircular(String step, String before) {
    if (has(step) && has(before) && reaches(before, step)) {
      return false;
    }
    await(step, before);
    return true;
  }

  private boolean reaches(String from, String to) {
    Deque<String> open = new ArrayDeque<>(List.of(from));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String next = open.remove();
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(before(next));
      }
    }
    return false;
  }

  private SortedSet<String> before(String id) {
    return waits.getOrDefault(id, new TreeSet<>());
  }

  /**
   * Each step after those it waits for; of those that may come next, the first by its id. Empty if
   * steps wait for each other in a circle.
   */
  Optional<List<Step>> sorted() {
    List<String> order = order();
    return order.size() < steps.size()
        ? Optional.empty()
        : Optional.of(order.stream().map(this::withWaits).toList());
  }

  /** The ids of those that come to their turn. */
  private List<String> order() {
    Map<String, Integer> missing = new HashMap<>();
    Map<String, List<String>> followers = new HashMap<>();
    TreeSet<String> ready = new TreeSet<>();
    for (String id : steps.keySet()) {
      SortedSet<String> before = before(id);
      missing.put(id, before.size());
      before.forEach(b -> followers.computeIfAbsent(b, key -> new ArrayList<>()).add(id));
      if (before.isEmpty()) {
        ready.add(id);
      }
    }
    List<String> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      String next = ready.first();
      ready.remove(next);
      sorted.add(next);
      for (String follower : followers.getOrDefault(next, List.of())) {
        if (missing.merge(follower, -1, Integer::sum) == 0) {
          ready.add(follower);
        }
      }
    }
    return sorted;
  }

  private Step withWaits(String id) {
    Step step = steps.get(id);
    if (step == null) {
      throw new IllegalStateException("no step " + id);
    }
    return new Step(step.id(), step.address(), step.work(), step.turn(), step.calls(), before(id));
  }
}
