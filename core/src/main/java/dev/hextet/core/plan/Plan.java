package dev.hextet.core.plan;

import dev.hextet.core.diag.Diagnostic;
import dev.hextet.core.resource.Address;
import dev.hextet.core.resource.CloudLocation;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.PinnedResult;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What will be done, decided to the last call: plain data.
 *
 * @param mode what it is for
 * @param basis what it was made from
 * @param providers how each cloud is reached, by the configuration's key; without credentials
 * @param changes of every resource, those without a change as well, sorted by address
 * @param steps what will be carried out, sorted so that each comes after those it waits for
 * @param drift what was changed outside since it was recorded, sorted by address
 * @param outputs of the document and of the state, sorted by name
 * @param inputs the sensitive variables that it was made with, by name
 * @param fingerprints of the live things that it reads or touches, by address
 * @param warnings of the stages
 * @param checks what is still to be decided at the end: assertions, sorted by check, and conditions
 *     of what was looked up
 * @param moves recorded resources that have another address now: from the old one to the new
 * @param reads what is looked up while it is carried out, sorted by address
 * @param choices what is recorded of the data sources that keep what they told
 * @param told what was looked up when it was made
 * @param imports what is there already and is recorded by it
 */
public record Plan(
    PlanMode mode,
    PlanProvenance basis,
    SortedMap<String, Value.MapOf> providers,
    List<PlannedChange> changes,
    List<Step> steps,
    List<Drift> drift,
    List<OutputChange> outputs,
    SortedMap<String, PlannedInput> inputs,
    SortedMap<Address, String> fingerprints,
    List<Diagnostic> warnings,
    List<PlannedCondition> checks,
    SortedMap<Address, Address> moves,
    List<PlannedRead> reads,
    SortedMap<Address, PinnedResult> choices,
    SortedMap<Address, Attributes> told,
    SortedSet<Address> imports) {

  public Plan {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(basis, "basis");
    providers = sorted(providers);
    changes = changes.stream().sorted().toList();
    steps = List.copyOf(steps);
    drift = List.copyOf(drift);
    outputs = List.copyOf(outputs);
    inputs = sorted(inputs);
    fingerprints = sorted(fingerprints);
    warnings = List.copyOf(warnings);
    checks = List.copyOf(checks);
    moves = sorted(moves);
    reads = reads.stream().sorted().toList();
    choices = sorted(choices);
    told = sorted(told);
    imports = Collections.unmodifiableSortedSet(new TreeSet<>(imports));
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> entries) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  /** The same plan, which tells where the state is kept. */
  public Plan at(String location) {
    return with(basis.at(location), outputs, inputs, choices);
  }

  /** The same plan with more warnings. */
  public Plan warning(List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new Plan(
        mode,
        basis,
        providers,
        changes,
        steps,
        drift,
        outputs,
        inputs,
        fingerprints,
        all,
        checks,
        moves,
        reads,
        choices,
        told,
        imports);
  }

  /** The same plan, bound to where the provider configurations lead that it uses. */
  public Plan at(Map<String, CloudLocation> places) {
    return with(basis.at(places), outputs, inputs, choices);
  }

  /** The keys of the provider configurations that it is carried out with. */
  public SortedSet<String> providersInUse() {
    SortedSet<String> keys = new TreeSet<>();
    for (PlannedChange change : changes) {
      keys.add(change.site().provider());
      keys.add(change.former().provider());
    }
    reads.forEach(read -> keys.add(read.provider()));
    return keys;
  }

  /** The same plan as it is written. */
  public Plan sealed(
      List<OutputChange> sealedOutputs,
      SortedMap<String, PlannedInput> sealedInputs,
      SortedMap<Address, PinnedResult> sealedChoices) {
    return with(basis, sealedOutputs, sealedInputs, sealedChoices);
  }

  private Plan with(
      PlanProvenance newBasis,
      List<OutputChange> newOutputs,
      SortedMap<String, PlannedInput> newInputs,
      SortedMap<Address, PinnedResult> newChoices) {
    return new Plan(
        mode,
        newBasis,
        providers,
        changes,
        steps,
        drift,
        newOutputs,
        newInputs,
        fingerprints,
        warnings,
        checks,
        moves,
        reads,
        newChoices,
        told,
        imports);
  }

  /** The address that each moved resource had, by the one that it has now. */
  public SortedMap<Address, Address> previous() {
    SortedMap<Address, Address> previous = new TreeMap<>();
    moves.forEach((from, to) -> previous.put(to, from));
    return previous;
  }

  /** The changes by the addresses of their resources. */
  public SortedMap<Address, PlannedChange> changesByAddress() {
    return PlannedChange.byAddress(changes);
  }

  /** The changes that are changes; a move is one. */
  public List<PlannedChange> effective() {
    Set<Address> moved = previous().keySet();
    return changes.stream()
        .filter(change -> change.action() != Action.NO_OP || moved.contains(change.address()))
        .toList();
  }

  /** Whether carrying it out would change nothing in the cloud and nothing that people see. */
  public boolean isEmpty() {
    return effective().isEmpty() && outputs.stream().noneMatch(OutputChange::isChange);
  }

  /** Whether prevent_destroy forbids to carry it out. */
  public boolean isBlocked() {
    return changes.stream().anyMatch(PlannedChange::blocked);
  }

  /** Terraform's counts; a replacement counts in add and in destroy. */
  public Summary summary() {
    return new Summary(
        imports.size(),
        count(Action::creates),
        count(action -> action == Action.UPDATE),
        count(Action::deletes));
  }

  private int count(java.util.function.Predicate<Action> counted) {
    return (int) changes.stream().filter(change -> counted.test(change.action())).count();
  }

  /**
   * How many resources are imported, made, changed and destroyed.
   *
   * @param imported recorded, and perhaps changed or replaced as well
   * @param add made
   * @param change updated in place
   * @param destroy destroyed
   */
  public record Summary(int imported, int add, int change, int destroy) {

    /** Terraform's sentence. */
    public String sentence() {
      return "Plan: %s%d to add, %d to change, %d to destroy."
          .formatted(imported == 0 ? "" : imported + " to import, ", add, change, destroy);
    }
  }
}
