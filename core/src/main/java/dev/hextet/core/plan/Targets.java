package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.Site;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a plan is narrowed to: the targets and what they need; when they are destroyed, the targets
 * and what needs them. Everything else is left as it is.
 */
final class Targets {
  private final SortedSet<Address> within = new TreeSet<>();
  private final boolean all;

  private Targets(boolean all) {
    this.all = all;
  }

  /**
   * The targets of a plan.
   *
   * @throws DiagnosticException if a target is neither wanted nor recorded
   */
  static Targets of(Inputs inputs, Dependencies dependencies) {
    Targets targets = new Targets(inputs.targets().isEmpty());
    SortedSet<Address> known = new TreeSet<>(inputs.configuration().resources().keySet());
    known.addAll(inputs.state().resources().keySet());
    for (Address target : new TreeSet<>(inputs.targets())) {
      if (!known.contains(target)) {
        throw new DiagnosticException(unknown(target, known));
      }
      targets.include(target, inputs, dependencies);
    }
    return targets;
  }

  private static Diagnostic unknown(Address target, Set<Address> known) {
    return Diagnostic.error(
        "UnknownTarget",
        "there is no resource " + target + " to narrow the plan to",
        Suggestion.sentence(target.toString(), known.stream().map(Address::toString).toList()),
        null);
  }

  private void include(Address address, Inputs inputs, Dependencies dependencies) {
    if (!within.add(address)) {
      return;
    }
    boolean destroys = inputs.mode() == Mode.DESTROY;
    Set<Address> next = destroys ? users(address, inputs.state()) : dependencies.of(address);
    next.forEach(other -> include(other, inputs, dependencies));
  }

  private static Set<Address> users(Address address, State state) {
    SortedSet<Address> users = new TreeSet<>();
    for (ResourceRecord record : state.records()) {
      if (record.dependencies().contains(address)) {
        users.add(record.address());
      }
    }
    return users;
  }

  boolean include(Address address) {
    return all || within.contains(address.current());
  }

  /** The changes with those of other resources taken out. */
  List<PlannedChange> narrowed(List<PlannedChange> changes, Inputs inputs) {
    List<PlannedChange> narrowed = new ArrayList<>();
    for (PlannedChange change : changes) {
      if (include(change.address())) {
        narrowed.add(change);
      } else {
        inputs
            .state()
            .resource(change.address())
            .map(record -> left(change, record, inputs.sites().of(record)))
            .ifPresent(narrowed::add);
      }
    }
    return narrowed;
  }

  /** A resource left as it is, and recorded as it was. */
  private static PlannedChange left(PlannedChange change, ResourceRecord record, Site site) {
    return new PlannedChange(
        change.address(),
        Action.NO_OP,
        record.id(),
        change.before(),
        change.before(),
        new TreeSet<>(),
        new TreeSet<>(),
        List.of(),
        false,
        record.guard(),
        record.configured(),
        record.dependencies(),
        site,
        List.of(),
        Terms.of(record.timeouts()));
  }

  /** Says that the plan is not the whole. */
  void warn(Diagnostics problems) {
    if (!all) {
      problems.add(
          Diagnostic.warning(
              "Targeted",
              "the plan is narrowed to "
                  + String.join(", ", within.stream().map(Address::toString).toList()),
              "What else the document asks for is left as it is. Plan without --target before you"
                  + " rely on it.",
              null));
    }
  }
}
