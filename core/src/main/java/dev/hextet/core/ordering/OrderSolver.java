package dev.hextet.core.ordering;

import dev.hextet.core.plan.DroppedConstraint;
import dev.hextet.core.plan.OrderConstraint;
import dev.hextet.core.plan.RuleStrength;
import dev.hextet.core.plan.Step;
import dev.hextet.core.plan.StepId;
import dev.hextet.core.plan.StepOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Orders steps by constraints. Constraints are added from the strongest to the weakest; one that
 * would close a cycle is dropped, so the weakest constraint of a cycle yields. Among constraints of
 * one strength, the first one stays.
 */
final class OrderSolver {
  private final SortedMap<StepId, Step> steps = new TreeMap<>();
  private final Map<StepId, SortedMap<StepId, OrderConstraint>> waits = new HashMap<>();
  private final List<OrderConstraint> kept = new ArrayList<>();
  private final List<DroppedConstraint> dropped = new ArrayList<>();

  /**
   * @param steps without waits
   * @param constraints on these steps
   * @throws IllegalStateException if a constraint names a step that does not exist, or if required
   *     constraints contradict each other
   */
  OrderSolver(Collection<Step> steps, Collection<OrderConstraint> constraints) {
    steps.forEach(step -> this.steps.put(step.id(), step));
    constraints.forEach(this::check);
    for (RuleStrength strength : RuleStrength.values()) {
      addAll(constraints.stream().filter(c -> c.rule().strength() == strength).toList());
    }
  }

  private void check(OrderConstraint constraint) {
    for (StepId id : List.of(constraint.step(), constraint.before())) {
      if (!steps.containsKey(id)) {
        throw new IllegalStateException("no step \"" + id + "\": " + constraint);
      }
    }
  }

  /** Adds constraints of one strength; one by one only if they close a cycle. */
  private void addAll(List<OrderConstraint> constraints) {
    Map<StepId, SortedMap<StepId, OrderConstraint>> before = copy();
    constraints.forEach(this::add);
    if (sorted().size() < steps.size()) {
      waits.clear();
      waits.putAll(before);
      constraints.forEach(this::addUnlessCircular);
    } else {
      kept.addAll(constraints);
    }
  }

  private Map<StepId, SortedMap<StepId, OrderConstraint>> copy() {
    Map<StepId, SortedMap<StepId, OrderConstraint>> copy = new HashMap<>();
    waits.forEach((step, before) -> copy.put(step, new TreeMap<>(before)));
    return copy;
  }

  private void add(OrderConstraint constraint) {
    waits
        .computeIfAbsent(constraint.step(), id -> new TreeMap<>())
        .putIfAbsent(constraint.before(), constraint);
  }

  private void addUnlessCircular(OrderConstraint constraint) {
    List<OrderConstraint> contradiction = path(constraint.before(), constraint.step());
    if (contradiction.isEmpty()) {
      add(constraint);
      kept.add(constraint);
    } else if (constraint.rule().strength() == RuleStrength.REQUIRED) {
      throw new IllegalStateException(
          "required constraints contradict each other: " + constraint + "; " + contradiction);
    } else {
      dropped.add(new DroppedConstraint(constraint, contradiction));
    }
  }

  /** The constraints by which one step waits for another one, a shortest path; empty if none. */
  private List<OrderConstraint> path(StepId from, StepId to) {
    Map<StepId, OrderConstraint> reachedBy = new HashMap<>();
    Deque<StepId> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !reachedBy.containsKey(to)) {
      StepId next = open.remove();
      before(next)
          .forEach(
              (id, constraint) -> {
                if (!id.equals(from) && reachedBy.putIfAbsent(id, constraint) == null) {
                  open.add(id);
                }
              });
    }
    Deque<OrderConstraint> path = new ArrayDeque<>();
    for (OrderConstraint last = reachedBy.get(to);
        last != null;
        last = reachedBy.get(last.step())) {
      path.addFirst(last);
    }
    return List.copyOf(path);
  }

  private SortedMap<StepId, OrderConstraint> before(StepId id) {
    return waits.getOrDefault(id, new TreeMap<>());
  }

  /** The steps, each after those that it waits for; among possible next steps, the least id. */
  List<Step> steps() {
    List<Step> ordered = new ArrayList<>();
    for (StepId id : sorted()) {
      Step step = steps.get(id);
      if (step != null) {
        ordered.add(step.withWaits(before(id).keySet()));
      }
    }
    return ordered;
  }

  /** The constraints that hold, and those that were dropped. */
  StepOrder order() {
    return new StepOrder(kept, dropped);
  }

  /** The ids in order; fewer than there are steps if steps wait for each other in a cycle. */
  private List<StepId> sorted() {
    Map<StepId, Integer> missing = new HashMap<>();
    Map<StepId, List<StepId>> followers = new HashMap<>();
    SortedSet<StepId> ready = new TreeSet<>();
    for (StepId id : steps.keySet()) {
      missing.put(id, before(id).size());
      before(id)
          .keySet()
          .forEach(first -> followers.computeIfAbsent(first, key -> new ArrayList<>()).add(id));
      if (before(id).isEmpty()) {
        ready.add(id);
      }
    }
    List<StepId> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      StepId next = ready.first();
      ready.remove(next);
      sorted.add(next);
      for (StepId follower : followers.getOrDefault(next, List.of())) {
        if (missing.merge(follower, -1, Integer::sum) == 0) {
          ready.add(follower);
        }
      }
    }
    return sorted;
  }
}
