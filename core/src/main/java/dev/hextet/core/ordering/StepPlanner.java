package dev.hextet.core.ordering;

import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.plan.Step;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.ChangeOperation;
import dev.hextet.core.resource.Phase;
import dev.hextet.core.resource.ResourceType;
import dev.hextet.core.state.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Orders the steps of changes. What makes or changes a resource comes after what makes or changes
 * those it needs; what destroys one, or takes something away from it that others use, comes after
 * what is done to those others; and who takes what only one can have comes after who gives it up.
 * Where these contradict one another, the last weighs more than the one before: an address that has
 * moved on to another instance lets go of the old one by that one's end.
 */
public final class StepPlanner {
  private final List<PlannedChange> changes;
  private final Function<String, ResourceType> types;
  private final Map<Address, PlannedChange> byAddress = new HashMap<>();
  private final DependentResources users;
  private final List<UniqueClaims.HandOver> unmet = new ArrayList<>();
  private StepGraph steps = new StepGraph();
  private boolean circular;
  private final List<PlannedRead> reads;
  private final PlannedDependencies dependencies;

  /**
   * @param reads what is looked up on the way
   * @param dependencies tell who waits for that, and for what it waits
   */
  public StepPlanner(
      List<PlannedChange> changes,
      List<PlannedRead> reads,
      PlannedDependencies dependencies,
      State state,
      Function<String, ResourceType> types) {
    this.changes = changes.stream().sorted().toList();
    this.reads = reads;
    this.dependencies = dependencies;
    this.users = new DependentResources(changes, state);
    this.types = types;
  }

  /** All steps, each after those it waits for. */
  public List<Step> steps() {
    changes.forEach(change -> byAddress.put(change.address(), change));
    addAll();
    return steps
        .sorted()
        .or(this::withoutContradictions)
        .orElseThrow(() -> new IllegalStateException("the steps wait for each other in a circle"));
  }

  /** What was to be given up before it is taken, and cannot be: no order of the steps does it. */
  public List<UniqueClaims.HandOver> unmet() {
    return List.copyOf(unmet);
  }

  private Optional<List<Step>> withoutContradictions() {
    circular = true;
    steps = new StepGraph();
    addAll();
    return steps.sorted();
  }

  private void addAll() {
    changes.forEach(this::addSteps);
    reads.forEach(read -> steps.add(Step.read(read.address())));
    changes.forEach(this::addWaits);
    reads.forEach(read -> awaitNeeded(read.address(), Step.id(read.address())));
    changes.forEach(change -> awaitReads(change.address()));
    new UniqueClaims(types).handedOver(changes, this::awaitRelease);
    changes.forEach(this::awaitUsers);
    changes.forEach(this::awaitLettingGo);
    changes.forEach(this::awaitParts);
    reads.forEach(read -> awaitLate(read.address()));
  }

  /** A wait that only stands where it does not contradict those before it; whether it stands. */
  private boolean awaitIfPossible(String step, String before) {
    if (circular) {
      return steps.awaitUnlessCircular(step, before);
    }
    steps.await(step, before);
    return true;
  }

  private SortedSet<Address> users(PlannedChange change) {
    return users.of(change.address());
  }

  private void addSteps(PlannedChange change) {
    if (change.action() == Action.UPDATE || change.action() == Action.IMPORT) {
      addParts(change);
    }
    if (change.action().creates()) {
      addStep(change, ChangeOperation.CREATE, Phase.MIDDLE);
    }
    if (change.action().deletes()) {
      addStep(change, ChangeOperation.DELETE, Phase.MIDDLE);
    }
  }

  /** The parts of an update that have calls; one without calls, if there are none to make. */
  private void addParts(PlannedChange change) {
    boolean any = false;
    for (Phase turn : Phase.values()) {
      if (!calls(change, ChangeOperation.UPDATE, turn).isEmpty()) {
        addStep(change, ChangeOperation.UPDATE, turn);
        any = true;
      }
    }
    if (!any) {
      addStep(change, ChangeOperation.UPDATE, Phase.MIDDLE);
    }
  }

  private void addStep(PlannedChange change, ChangeOperation operation, Phase turn) {
    steps.add(
        new Step(
            Step.id(change.address(), operation, turn),
            change.address(),
            operation,
            turn,
            calls(change, operation, turn),
            new TreeSet<>()));
  }

  private List<ApiCall> calls(PlannedChange change, ChangeOperation operation, Phase turn) {
    return change.calls(types.apply(change.type()), operation, turn);
  }

  private void addWaits(PlannedChange change) {
    Address address = change.address();
    String middle = middle(address);
    for (Address needed : isTakenOver(change) ? List.<Address>of() : change.dependencies()) {
      for (Address member : users.members(needed)) {
        steps.await(middle, middle(member));
        steps.await(middle, update(member, Phase.EARLY));
      }
    }
    steps.await(middle, update(address, Phase.EARLY));
    if (change.action().deletes()) {
      users(change).forEach(user -> awaitDestruction(change, deletion(address), user));
    }
    String late = update(address, Phase.LATE);
    if (steps.has(late)) {
      steps.await(late, update(address, Phase.EARLY));
      steps.await(late, middle);
      users(change).forEach(user -> awaitDestruction(change, late, user));
    }
    if (change.action() == Action.REPLACE) {
      steps.await(middle, deletion(address));
    } else if (change.action() == Action.CREATE_THEN_DELETE) {
      steps.await(deletion(address), middle);
    }
  }

  /** A look-up waits for what is done to all that it needs, however far away, and for look-ups. */
  private void awaitNeeded(Address address, String step) {
    for (Address needed : dependencies.allNeeded(address)) {
      if (needed.isData()) {
        steps.await(step, Step.id(needed));
      } else {
        steps.await(step, middle(needed));
        steps.await(step, update(needed, Phase.EARLY));
      }
    }
  }

  /** What takes something away afterwards may itself wait for those that need the look-up. */
  private void awaitLate(Address data) {
    for (Address needed : dependencies.instances(data)) {
      steps.awaitUnlessCircular(Step.id(data), update(needed, Phase.LATE));
    }
  }

  private void awaitReads(Address address) {
    for (Address needed : reads.isEmpty() ? List.<Address>of() : dependencies.instances(address)) {
      if (needed.isData()) {
        steps.await(middle(address), Step.id(needed));
        steps.await(update(address, Phase.EARLY), Step.id(needed));
      }
    }
  }

  /**
   * What takes something away waits for everything that is done to those that use it; but of what
   * is destroyed to be made again, and of those that are, only for what is destroyed of them: the
   * rest needs the new one, or never had to do with the old one.
   */
  private void awaitUsers(PlannedChange change) {
    if (change.action() == Action.REPLACE) {
      return;
    }
    for (String step : List.of(deletion(change.address()), update(change.address(), Phase.LATE))) {
      if (steps.has(step)) {
        users(change).stream()
            .filter(user -> !isReplaced(user))
            .forEach(user -> awaitUser(step, user));
      }
    }
  }

  private void awaitUser(String step, Address user) {
    for (Phase turn : Phase.values()) {
      awaitIfPossible(step, update(user, turn));
    }
    awaitIfPossible(step, middle(user));
  }

  private boolean isReplaced(Address address) {
    PlannedChange change = byAddress.get(address);
    return change != null && change.action() == Action.REPLACE;
  }

  /** Waits for a deletion only if that resource used this one when it was recorded. */
  private void awaitDestruction(PlannedChange used, String step, Address user) {
    if (users.wasUser(user, used.address())) {
      steps.await(step, deletion(user));
    }
  }

  /** What takes something away in the midst of an update waits for those that let go of it. */
  private void awaitLettingGo(PlannedChange change) {
    if (change.action() == Action.UPDATE
        && calls(change, ChangeOperation.UPDATE, Phase.MIDDLE).stream().anyMatch(ApiCall::takes)) {
      String middle = update(change.address(), Phase.MIDDLE);
      for (Address user : users(change)) {
        steps.awaitUnlessCircular(middle, update(user, Phase.EARLY));
        steps.awaitUnlessCircular(middle, deletion(user));
      }
    }
  }

  /** Whether it is recorded as it is, and was a part of another resource. */
  private static boolean isTakenOver(PlannedChange change) {
    return change.action() == Action.IMPORT && !change.triggers().isEmpty();
  }

  /**
   * What lists parts is seen as it is to be once those that were resources of their own are gone,
   * and lets go of those that become such once they are recorded.
   */
  private void awaitParts(PlannedChange change) {
    Set<String> parts = types.apply(change.type()).parts();
    if (change.action() == Action.UPDATE && !parts.isEmpty()) {
      for (Address user : users(change)) {
        PlannedChange part = byAddress.get(user);
        if (part != null && parts.contains(user.type())) {
          String step = isTakenOver(part) ? middle(user) : deletion(user);
          steps.awaitUnlessCircular(middle(change.address()), step);
        }
      }
    }
  }

  private void awaitRelease(UniqueClaims.HandOver handOver) {
    String middle = middle(handOver.taker().address());
    PlannedChange holder = handOver.holder();
    if (holder.action().deletes()) {
      if (!awaitIfPossible(middle, deletion(holder.address()))) {
        unmet.add(handOver);
      }
    } else {
      for (Phase turn : Phase.values()) {
        awaitIfPossible(middle, update(holder.address(), turn));
      }
    }
  }

  /** The id of the step that makes or changes a resource; perhaps there is none. */
  private String middle(Address address) {
    PlannedChange change = byAddress.get(address);
    boolean creates = change != null && change.action().creates();
    return Step.id(
        address, creates ? ChangeOperation.CREATE : ChangeOperation.UPDATE, Phase.MIDDLE);
  }

  private static String update(Address address, Phase turn) {
    return Step.id(address, ChangeOperation.UPDATE, turn);
  }

  private static String deletion(Address address) {
    return Step.id(address, ChangeOperation.DELETE, Phase.MIDDLE);
  }
}
