package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.address.AddressPattern;
import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.diag.DiagnosticException;
import dev.hextet.core.diag.Diagnostics;
import dev.hextet.core.diag.Suggestion;
import dev.hextet.core.diag.catalogue.PlanDiagnostic;
import dev.hextet.core.ordering.PlannedDependencies;
import dev.hextet.core.plan.Action;
import dev.hextet.core.plan.AttributeChange;
import dev.hextet.core.plan.ChangeNotes;
import dev.hextet.core.plan.ChangePlacement;
import dev.hextet.core.plan.PlanMode;
import dev.hextet.core.plan.PlannedChange;
import dev.hextet.core.plan.PlannedRead;
import dev.hextet.core.resource.ProviderPlacement;
import dev.hextet.core.state.ResourceRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The resources of a targeted plan: the targets and their dependencies; for a destruction, the
 * targets and their dependents. All other resources stay unchanged.
 */
final class TargetSelection {
  private final PlannerInputs inputs;
  private final PlannedDependencies dependencies;
  private final Map<Address, SortedSet<Address>> users = new HashMap<>();
  private final SortedSet<Address> within = new TreeSet<>();
  private final boolean all;

  private TargetSelection(PlannerInputs inputs, PlannedDependencies dependencies) {
    this.inputs = inputs;
    this.dependencies = dependencies;
    this.all = inputs.scope().targets().isEmpty();
  }

  /**
   * The targets of a plan. The address of a block stands for all its instances.
   *
   * @param wanted the addresses of all that is wanted
   * @throws DiagnosticException if an address of --target or --replace is neither desired nor
   *     recorded
   */
  static TargetSelection of(
      PlannerInputs inputs, Set<Address> wanted, PlannedDependencies dependencies) {
    TargetSelection targets = new TargetSelection(inputs, dependencies);
    SortedSet<Address> known = new TreeSet<>(wanted);
    known.addAll(inputs.state().resources().keySet());
    for (Address replaced : new TreeSet<>(inputs.scope().replace())) {
      if (known.stream().noneMatch(replaced::includes) && !isConfigured(replaced, inputs)) {
        throw new DiagnosticException(
            PlanDiagnostic.UNKNOWN_REPLACEMENT
                .with(replaced, suggestion(replaced, known))
                .anywhere());
      }
    }
    for (AddressPattern target : sorted(inputs.scope().targets())) {
      List<Address> meant = known.stream().filter(target::includes).toList();
      if (meant.isEmpty() && !isConfigured(target, inputs)) {
        throw new DiagnosticException(unknown(target, known));
      }
      targets.include(meant);
    }
    return targets;
  }

  private static List<AddressPattern> sorted(Set<AddressPattern> targets) {
    return targets.stream().sorted(Comparator.comparing(AddressPattern::toString)).toList();
  }

  /** Determines whether the document has a part without instances. */
  private static boolean isConfigured(AddressPattern part, PlannerInputs inputs) {
    return inputs.configuration().order().stream().anyMatch(part::includes);
  }

  private static Diagnostic unknown(AddressPattern target, Set<Address> known) {
    return PlanDiagnostic.UNKNOWN_TARGET.with(target, suggestion(target, known)).anywhere();
  }

  private static String suggestion(AddressPattern given, Set<Address> known) {
    return Suggestion.sentence(given.toString(), known.stream().map(Address::toString).toList());
  }

  private void include(Collection<Address> addresses) {
    Deque<Address> open = new ArrayDeque<>(addresses);
    while (!open.isEmpty()) {
      Address next = open.remove();
      if (within.add(next)) {
        open.addAll(inputs.mode() == PlanMode.DESTROY ? users(next) : dependencies.needed(next));
      }
    }
  }

  private Set<Address> users(Address address) {
    if (users.isEmpty()) {
      for (ResourceRecord record : inputs.state().records()) {
        record.dependencies().forEach(needed -> use(record.address(), needed));
      }
    }
    SortedSet<Address> all = new TreeSet<>(users.getOrDefault(address, new TreeSet<>()));
    all.addAll(users.getOrDefault(address.whole(), new TreeSet<>()));
    return all;
  }

  private void use(Address user, Address used) {
    users.computeIfAbsent(used, address -> new TreeSet<>()).add(user);
  }

  boolean include(Address address) {
    return all || within.contains(address.current());
  }

  /** Determines whether the plan contains all targets of a reference. */
  boolean includeAll(Address block) {
    return all || dependencies.resources(block).stream().allMatch(this::include);
  }

  /** The look-ups that something within needs, or all. */
  List<PlannedRead> narrowed(List<PlannedRead> reads) {
    SortedSet<Address> needed = new TreeSet<>();
    within.forEach(address -> needed.addAll(dependencies.allNeeded(address)));
    return reads.stream().filter(read -> all || needed.contains(read.address())).toList();
  }

  /** The changes with those of other resources taken out; nothing else is imported. */
  List<PlannedChange> narrowed(List<PlannedChange> changes, PlannerInputs inputs) {
    List<PlannedChange> narrowed = new ArrayList<>();
    for (PlannedChange change : changes) {
      if (include(change.address())) {
        narrowed.add(change);
      } else if (!inputs.imports().contains(change.address())) {
        inputs
            .state()
            .resource(change.address())
            .map(record -> left(change, record, inputs.placements().of(record)))
            .ifPresent(narrowed::add);
      }
    }
    return narrowed;
  }

  /** A resource left as it is, and recorded as it was. */
  private static PlannedChange left(
      PlannedChange change, ResourceRecord record, ProviderPlacement placement) {
    return new PlannedChange(
        change.address(),
        Action.NO_OP,
        record.id(),
        AttributeChange.none(change.before()),
        ChangePlacement.at(placement),
        Changes.recorded(record),
        ChangeNotes.NONE);
  }

  /** Warns that the plan is incomplete. */
  void warn(Diagnostics problems) {
    if (!all) {
      problems.add(
          PlanDiagnostic.TARGETED
              .with(String.join(", ", within.stream().map(Address::toString).toList()))
              .anywhere());
    }
  }
}
