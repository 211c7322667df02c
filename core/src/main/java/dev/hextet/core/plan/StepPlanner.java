package dev.hextet.core.plan;

import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Call;
import dev.hextet.core.resource.Operation;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Orders the steps of changes. What makes or changes a resource comes after what makes or changes
 * those it needs; what destroys one, or takes something away from it that others use, comes after
 * what is done to those others.
 */
final class StepPlanner {
  private final List<PlannedChange> changes;
  private final State state;
  private final Function<String, ResourceType> types;
  private final Map<Address, PlannedChange> byAddress = new HashMap<>();
  private final Map<Address, SortedSet<Address>> users = new HashMap<>();
  private final SortedMap<String, Step> steps = new TreeMap<>();
  private final Map<String, SortedSet<String>> waits = new HashMap<>();

  StepPlanner(List<PlannedChange> changes, State state, Function<String, ResourceType> types) {
    this.changes = changes.stream().sorted().toList();
    this.state = state;
    this.types = types;
  }

  /** All steps, each after those it waits for. */
  List<Step> steps() {
    for (PlannedChange change : changes) {
      byAddress.put(change.address(), change);
      change.dependencies().forEach(needed -> use(change.address(), needed));
      recordedNeeds(change.address()).forEach(needed -> use(change.address(), needed));
    }
    changes.forEach(this::addSteps);
    changes.forEach(this::addWaits);
    return sorted();
  }

  private void use(Address user, Address used) {
    users.computeIfAbsent(used, address -> new TreeSet<>()).add(user);
  }

  private Set<Address> recordedNeeds(Address address) {
    return state.resource(address).map(ResourceRecord::dependencies).orElse(new TreeSet<>());
  }

  private void addSteps(PlannedChange change) {
    switch (change.action()) {
      case CREATE -> addStep(change, Operation.CREATE, false);
      case UPDATE -> {
        boolean finishes = !calls(change, Operation.UPDATE, true).isEmpty();
        if (!finishes || !calls(change, Operation.UPDATE, false).isEmpty()) {
          addStep(change, Operation.UPDATE, false);
        }
        if (finishes) {
          addStep(change, Operation.UPDATE, true);
        }
      }
      case DELETE -> addStep(change, Operation.DELETE, false);
      case REPLACE, CREATE_THEN_DELETE -> {
        addStep(change, Operation.CREATE, false);
        addStep(change, Operation.DELETE, false);
      }
      case NO_OP -> {}
    }
  }

  private void addStep(PlannedChange change, Operation operation, boolean late) {
    String id = Step.id(change.address(), operation, late);
    steps.put(
        id,
        new Step(
            id,
            change.address(),
            operation,
            late,
            calls(change, operation, late),
            new TreeSet<>()));
  }

  private List<Call> calls(PlannedChange change, Operation operation, boolean late) {
    List<Call> all = types.apply(change.type()).calls(change.asChange(operation));
    return operation == Operation.UPDATE
        ? all.stream().filter(call -> call.late() == late).toList()
        : all;
  }

  private void addWaits(PlannedChange change) {
    Address address = change.address();
    String forward = forward(address);
    for (Address needed : change.dependencies()) {
      await(forward, forward(needed));
    }
    if (change.action().deletes()) {
      awaitUsers(change, Step.id(address, Operation.DELETE, false));
    }
    String late = Step.id(address, Operation.UPDATE, true);
    if (steps.containsKey(late)) {
      await(late, forward);
      awaitUsers(change, late);
    }
    if (change.action() == Action.REPLACE) {
      await(forward, Step.id(address, Operation.DELETE, false));
    } else if (change.action() == Action.CREATE_THEN_DELETE) {
      await(Step.id(address, Operation.DELETE, false), forward);
    }
  }

  /**
   * What takes something away waits for everything that is done to those that use it; but of what
   * is destroyed to be made again, only for what is destroyed of them: the rest needs the new one.
   */
  private void awaitUsers(PlannedChange change, String step) {
    for (Address user : users.getOrDefault(change.address().current(), new TreeSet<>())) {
      await(step, Step.id(user, Operation.DELETE, false), change);
      if (change.action() != Action.REPLACE) {
        await(step, forward(user));
        await(step, Step.id(user, Operation.UPDATE, true));
      }
    }
  }

  /** A deletion waits for another only if that other's resource used it when it was recorded. */
  private void await(String step, String before, PlannedChange used) {
    Step deletion = steps.get(before);
    if (deletion != null && recordedNeeds(deletion.address()).contains(used.address().current())) {
      await(step, before);
    }
  }

  private void await(String step, String before) {
    if (steps.containsKey(step) && steps.containsKey(before) && !step.equals(before)) {
      waits.computeIfAbsent(step, id -> new TreeSet<>()).add(before);
    }
  }

  /** The id of the step that makes or changes a resource; perhaps there is none. */
  private String forward(Address address) {
    PlannedChange change = byAddress.get(address);
    boolean creates = change != null && change.action().creates();
    return Step.id(address, creates ? Operation.CREATE : Operation.UPDATE, false);
  }

  /** Each step after those it waits for; of those that may come next, the first by its id. */
  private List<Step> sorted() {
    Map<String, Integer> missing = new HashMap<>();
    Map<String, List<String>> followers = new HashMap<>();
    TreeSet<String> ready = new TreeSet<>();
    for (String id : steps.keySet()) {
      SortedSet<String> before = waits.getOrDefault(id, new TreeSet<>());
      missing.put(id, before.size());
      before.forEach(b -> followers.computeIfAbsent(b, key -> new ArrayList<>()).add(id));
      if (before.isEmpty()) {
        ready.add(id);
      }
    }
    List<Step> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      String next = ready.first();
      ready.remove(next);
      sorted.add(withWaits(next));
      for (String follower : followers.getOrDefault(next, List.of())) {
        if (missing.merge(follower, -1, Integer::sum) == 0) {
          ready.add(follower);
        }
      }
    }
    if (sorted.size() < steps.size()) {
      throw new IllegalStateException("the steps wait for each other in a circle");
    }
    return sorted;
  }

  private Step withWaits(String id) {
    Step step = steps.get(id);
    if (step == null) {
      throw new IllegalStateException("no step " + id);
    }
    return new Step(
        step.id(),
        step.address(),
        step.operation(),
        step.late(),
        step.calls(),
        waits.getOrDefault(id, new TreeSet<>()));
  }
}
