package dev.hextet.core.plan;

import dev.hextet.core.refresh.Observed;
import dev.hextet.core.resource.Address;
import dev.hextet.core.schema.Attributes;
import dev.hextet.core.state.Digests;
import dev.hextet.core.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Digests of live things, so that a saved plan notices when one of them changed. */
public final class Fingerprints {
  private Fingerprints() {}

  /** The digest of a resource as it is live; of one that is gone, that of no attributes. */
  public static String of(Address address, Observed observed) {
    Attributes live = observed.resource(address).orElse(Attributes.EMPTY);
    return Digests.salted(address.toString(), live.values());
  }

  /** What is live now and was not when the plan was made, a line for each attribute. */
  public static List<String> differences(Address address, Plan plan, Observed observed) {
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
