package dev.hextet.core.state;

import dev.hextet.core.address.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Checks the numbered invariants of {@link State}. Confined to one check. */
final class StateVerifier {
  private final List<StateViolation> violations = new ArrayList<>();

  private StateVerifier() {}

  /** Returns the violations, in the order of the invariants. */
  static List<StateViolation> violations(State state) {
    StateVerifier verifier = new StateVerifier();
    verifier.check(state);
    return verifier.violations.stream()
        .sorted(Comparator.comparing(StateViolation::invariant))
        .toList();
  }

  private void check(State state) {
    require(1, !state.lineage().isEmpty(), "its lineage is empty");
    require(2, state.serial() > 0, "its serial is not a number above 0");
    state.resources().forEach(this::check);
    state.outputs().forEach(this::check);
    state.choices().forEach(this::check);
  }

  private void check(Address key, ResourceRecord record) {
    String name = record.address().toString();
    require(3, key.equals(record.address()), name + " is recorded at " + key);
    require(4, !record.address().isData(), name + " is not a resource");
    require(5, !record.id().isEmpty(), name + " has no id");
    require(6, !record.provider().isEmpty(), name + " has no provider");
    require(6, !record.region().isEmpty(), name + " has no region");
    require(7, record.schema() > 0, name + " has no version of its schema");
    check(name, record.contents());
    for (Address dependency : record.dependencies()) {
      require(10, !dependency.equals(record.address()), name + " depends on itself");
      require(10, !dependency.isData(), name + " depends on the data source " + dependency);
    }
    require(11, isConsistent(record.pending()), name + " has changes of no interrupted step");
  }

  private void check(String name, AttributeRecord contents) {
    for (Map.Entry<String, String> digest : contents.digests().entrySet()) {
      String attribute = name + "." + digest.getKey();
      require(
          8,
          contents.plain().get(digest.getKey()).isNull(),
          attribute + " has a value and a digest");
      require(9, !digest.getValue().isEmpty(), attribute + " has an empty digest");
    }
  }

  private static boolean isConsistent(PendingChanges pending) {
    return pending.isOpen() || pending.equals(PendingChanges.NONE);
  }

  private void check(String name, OutputRecord output) {
    require(
        9,
        !output.isSensitive() || output.value().isNull(),
        "the sensitive output " + name + " has a value");
  }

  private void check(Address data, PinnedResult result) {
    require(12, data.isData(), data + " has a look-up and is not a data source");
    require(12, !result.arguments().isEmpty(), data + " has a look-up without its arguments");
  }

  private void require(int invariant, boolean holds, String problem) {
    if (!holds) {
      violations.add(new StateViolation(invariant, problem));
    }
  }
}
