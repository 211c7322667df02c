package dev.hextet.core.planning;

import dev.hextet.core.address.Address;
import dev.hextet.core.plan.Plan;
import dev.hextet.core.refresh.ObservedState;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.Digests;
import dev.hextet.core.state.GuessEstimate;
import dev.hextet.core.state.ResourceRecord;
import dev.hextet.core.state.Sealer;
import dev.hextet.core.state.State;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Digests of live resources, with which a saved plan detects changes. */
public final class Fingerprints {
  private static final String RECORDED = "recorded";
  private static final String ANOTHER = "another";

  private Fingerprints() {}

  /**
   * The digest of a resource as it is live; of one that is gone, that of no attributes. A sensitive
   * value is not in it: only whether it is the recorded one.
   */
  public static String of(Address address, ObservedState observed, State state, Sealer sealer) {
    Value.MapOf live = observed.resource(address).orElse(Attributes.EMPTY).values();
    return of(
        address, state.resource(address).map(record -> masked(live, record, sealer)).orElse(live));
  }

  /**
   * Determines whether a fingerprint matches a live resource. Fingerprints of older plans include
   * sensitive values.
   */
  public static boolean isOf(
      String print, Address address, ObservedState observed, State state, Sealer sealer) {
    Value.MapOf live = observed.resource(address).orElse(Attributes.EMPTY).values();
    return print.equals(of(address, observed, state, sealer)) || print.equals(of(address, live));
  }

  private static String of(Address address, Value.MapOf live) {
    return Digests.salted(address.toString(), live);
  }

  private static Value.MapOf masked(Value.MapOf live, ResourceRecord record, Sealer sealer) {
    Value.MapOf masked = live;
    for (String name : record.sensitive().keySet()) {
      Value seen = live.get(name);
      masked = masked.with(name, Value.of(masked(seen, name, record, sealer)));
    }
    return masked;
  }

  private static String masked(Value seen, String name, ResourceRecord record, Sealer sealer) {
    if (seen.isNull() || record.isRecorded(sealer, name, seen)) {
      return RECORDED;
    }
    return GuessEstimate.isEasy(seen) ? ANOTHER : record.digest(sealer, name, seen);
  }

  /** Returns the changes of live attributes since the plan was made, a line each. */
  public static List<String> differences(Address address, Plan plan, ObservedState observed) {
    Value.MapOf live = observed.resource(address).orElse(Attributes.EMPTY).values();
    Value.MapOf planned =
        plan.changes().stream()
            .filter(change -> change.address().equals(address))
            .findFirst()
            .map(change -> change.before().values())
            .orElse(Attributes.EMPTY.values());
    if (live.entries().isEmpty()) {
      return List.of("  " + address + " is not there any more");
    }
    SortedSet<String> names = new TreeSet<>(live.entries().keySet());
    names.addAll(planned.entries().keySet());
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      Value before = planned.get(name);
      if (!before.isSensitive() && !before.equals(live.get(name))) {
        lines.add(
            "  "
                + address
                + ": "
                + name
                + " was "
                + before.expression()
                + " and is "
                + live.get(name).expression());
      }
    }
    return lines.isEmpty() ? List.of("  " + address + ": a sensitive value changed") : lines;
  }
}
